// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Measures what the JAR costs a real server: WildFly without it, with it and with another agent,
 * under the same load. {@code benchmarks/server-cost} starts it; Linux only.
 */
@NullMarked
package io.github.appsecjakarta.bench.server;

import org.jspecify.annotations.NullMarked;
