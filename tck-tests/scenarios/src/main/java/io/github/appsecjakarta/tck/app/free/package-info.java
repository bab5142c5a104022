// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** An application without a single bean. */
@NullMarked
package io.github.appsecjakarta.tck.app.free;

import org.jspecify.annotations.NullMarked;
