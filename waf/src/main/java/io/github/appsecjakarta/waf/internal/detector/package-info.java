// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Operators that compare what the application is about to do (open a file, run a command, send a
 * statement, call a server) with what the request brought. {@link Detectors} is the table.
 */
@NullMarked
package io.github.appsecjakarta.waf.internal.detector;

import org.jspecify.annotations.NullMarked;
