// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;
import org.jspecify.annotations.Nullable;

/** {@code lower_than} and {@code greater_than}: the number is below or above another one. */
final class Comparison implements Operator {
  private final String name;
  private final int wanted;
  private final Number bound;

  private Comparison(String name, int wanted, Number bound) {
    this.name = name;
    this.wanted = wanted;
    this.bound = bound;
  }

  static Operator lowerThan(ConfigMap parameters) throws RejectedException {
    return new Comparison("lower_than", -1, bound("lower_than", parameters));
  }

  static Operator greaterThan(ConfigMap parameters) throws RejectedException {
    return new Comparison("greater_than", 1, bound("greater_than", parameters));
  }

  private static Number bound(String name, ConfigMap parameters) throws RejectedException {
    String type = parameters.get("type", Cast.STRING);
    return switch (type) {
      case "unsigned" -> parameters.get("value", Cast.UNSIGNED);
      case "signed" -> parameters.get("value", Cast.SIGNED);
      case "float" -> parameters.get("value", Cast.DOUBLE);
      default ->
          throw RejectedException.error(
              "invalid type for matcher " + name + " " + type, parameters);
    };
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String operand() {
    return "";
  }

  @Override
  public boolean accepts(@Nullable Object value) {
    return Integers.isInteger(value) || Integers.isFloat(value);
  }

  @Override
  public @Nullable String find(Object value) {
    return Integers.compare((Number) value, bound) == wanted ? "" : null;
  }
}
