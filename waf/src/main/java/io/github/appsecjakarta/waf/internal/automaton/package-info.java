// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Search for many patterns at once. Knows patterns and text, nothing of rules. */
@NullMarked
package io.github.appsecjakarta.waf.internal.automaton;

import org.jspecify.annotations.NullMarked;
