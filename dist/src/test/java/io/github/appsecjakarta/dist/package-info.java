// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Proves what is, and what is not, in the drop-in JAR. */
@NullMarked
package io.github.appsecjakarta.dist;

import org.jspecify.annotations.NullMarked;
