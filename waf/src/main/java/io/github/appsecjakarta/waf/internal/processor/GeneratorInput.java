// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a generator works on.
 *
 * @param values value by parameter name; a parameter that is not given has no entry
 * @param classifier tags for strings; asked by extract_schema only
 * @param expired whether the time is up; asked now and then, and then there is no result
 */
public record GeneratorInput(
    Map<String, ? extends @Nullable Object> values,
    Classifier classifier,
    BooleanSupplier expired) {

  @Nullable Object value(String parameter) {
    return values.get(parameter);
  }

  /** The text given for a parameter, or an empty one. */
  String text(String parameter) {
    return values.get(parameter) instanceof String text ? text : "";
  }
}
