// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** From rules to a compiled program, and its evaluation. Internal: may change at any time. */
@NullMarked
package io.github.appsecjakarta.waf.internal.engine;

import org.jspecify.annotations.NullMarked;
