// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** The parts of the engine by themselves, with JMH: scan, confirm, transform, evaluation, load. */
@NullMarked
package io.github.appsecjakarta.bench.jmh;

import org.jspecify.annotations.NullMarked;
