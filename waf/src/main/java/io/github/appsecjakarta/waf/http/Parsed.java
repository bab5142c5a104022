// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Truncation;
import org.jspecify.annotations.Nullable;

/**
 * What a parser made of a part of a request.
 *
 * @param <T> kind of value
 * @param value the value
 * @param truncation what {@link HttpLimits} kept out of it
 */
public record Parsed<T extends @Nullable Object>(T value, Truncation truncation) {}
