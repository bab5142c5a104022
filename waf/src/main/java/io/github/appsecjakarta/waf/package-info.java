// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The rule engine's entry: load rule files, build a {@code Waf}, judge one request in a {@code
 * WafContext}.
 */
@NullMarked
package io.github.appsecjakarta.waf;

import org.jspecify.annotations.NullMarked;
