// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.List;
import java.util.Map;

/**
 * An input filter of a program. Immutable.
 *
 * @param index its number
 * @param conditions what must hold
 * @param hidden places by address
 */
record CompiledInputFilter(
    int index, List<CompiledCondition> conditions, Map<Integer, HiddenPaths> hidden) {}
