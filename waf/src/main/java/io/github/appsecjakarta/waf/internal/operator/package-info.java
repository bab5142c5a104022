// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a condition can ask of a scalar: one file for each operator, one table {@link
 * io.github.appsecjakarta.waf.internal.operator.Operators}. Internal: may change at any time.
 */
@NullMarked
package io.github.appsecjakarta.waf.internal.operator;

import org.jspecify.annotations.NullMarked;
