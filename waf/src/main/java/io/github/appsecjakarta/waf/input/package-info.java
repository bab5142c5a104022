// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What rules look at. A value is a plain Java object: {@code null}, {@code Boolean}, {@code Long}
 * (and the smaller integers), {@code java.math.BigInteger}, {@code Double}, {@code Float}, {@code
 * String}, a {@code List}, a {@code Map} with string keys, or {@link
 * io.github.appsecjakarta.waf.input.Pairs} where a key may occur more than once. Anything else is
 * looked at as nothing.
 *
 * <p>The engine works on text as if it were UTF-8 bytes. A byte that is not part of valid UTF-8 is
 * kept in a {@code String} as the lone surrogate U+DC00 + byte (U+DC80 to U+DCFF), so nothing is
 * lost when bytes become text and back.
 */
@NullMarked
package io.github.appsecjakarta.waf.input;

import org.jspecify.annotations.NullMarked;
