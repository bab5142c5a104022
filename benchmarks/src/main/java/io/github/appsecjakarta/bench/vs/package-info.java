// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Measures this engine beside native libddwaf in the same process, on the same requests with the
 * same rules. {@code benchmarks/vs-native} starts it.
 */
@NullMarked
package io.github.appsecjakarta.bench.vs;

import org.jspecify.annotations.NullMarked;
