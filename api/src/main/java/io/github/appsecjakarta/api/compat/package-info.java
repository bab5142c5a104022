// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * For code that was written for Datadog's tracer: types with the names and calls of {@code
 * datadog.trace.api} and {@code datadog.appsec.api}, so that only imports change. Everything ends
 * in {@link io.github.appsecjakarta.api.AppSecContext}; new code should call that. {@code
 * docs/migration.md} goes through it line by line.
 */
@NullMarked
package io.github.appsecjakarta.api.compat;

import org.jspecify.annotations.NullMarked;
