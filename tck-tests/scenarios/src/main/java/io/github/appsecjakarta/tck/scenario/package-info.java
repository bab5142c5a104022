// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** What a user of the drop-in JAR sees, on every server. */
@NullMarked
package io.github.appsecjakarta.tck.scenario;

import org.jspecify.annotations.NullMarked;
