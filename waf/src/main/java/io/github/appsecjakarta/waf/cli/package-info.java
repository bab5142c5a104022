// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** The {@code waf} command. Not part of the library JAR. */
@NullMarked
package io.github.appsecjakarta.waf.cli;

import org.jspecify.annotations.NullMarked;
