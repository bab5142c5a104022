// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The {@code waf} command. Leaves the module in {@code waf-cli.jar} only: neither the library nor
 * the drop-in JAR has it or its argument parser.
 */
@NullMarked
package io.github.appsecjakarta.waf.cli;

import org.jspecify.annotations.NullMarked;
