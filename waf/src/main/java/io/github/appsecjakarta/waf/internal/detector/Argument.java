// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input of a detector.
 *
 * @param address the address it comes from
 * @param keyPath the path the rule names, repeated in the report only: a detector looks at the
 *     whole value of the address
 * @param value the value of the address, see {@link io.github.appsecjakarta.waf.input}
 */
public record Argument(String address, List<Object> keyPath, @Nullable Object value) {}
