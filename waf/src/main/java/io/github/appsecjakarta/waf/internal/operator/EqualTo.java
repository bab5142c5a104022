// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;
import org.jspecify.annotations.Nullable;

/** {@code equals}: the scalar is this text, boolean, integer or, within a delta, float. */
abstract class EqualTo implements Operator {
  private static final double DEFAULT_DELTA = 0.01;

  private EqualTo() {}

  static Operator create(ConfigMap parameters) throws RejectedException {
    String type = parameters.get("type", Cast.STRING);
    return switch (type) {
      case "string" -> new Text(parameters.get("value", Cast.STRING));
      case "boolean" -> new Bool(parameters.get("value", Cast.BOOL));
      case "unsigned" -> new Whole(parameters.get("value", Cast.UNSIGNED));
      case "signed" -> new Whole(parameters.get("value", Cast.SIGNED));
      case "float" ->
          new Near(
              parameters.get("value", Cast.DOUBLE),
              parameters.get("delta", Cast.DOUBLE, DEFAULT_DELTA));
      default ->
          throw RejectedException.error("invalid type for matcher equals " + type, parameters);
    };
  }

  @Override
  public final String name() {
    return "equals";
  }

  @Override
  public final String operand() {
    return "";
  }

  @Override
  public final @Nullable String find(Object value) {
    return equal(value) ? "" : null;
  }

  abstract boolean equal(Object value);

  private static final class Text extends EqualTo {
    private final String expected;

    Text(String expected) {
      this.expected = expected;
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return value instanceof String;
    }

    @Override
    boolean equal(Object value) {
      return expected.equals(value);
    }
  }

  private static final class Bool extends EqualTo {
    private final boolean expected;

    Bool(boolean expected) {
      this.expected = expected;
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return value instanceof Boolean;
    }

    @Override
    boolean equal(Object value) {
      return (Boolean) value == expected;
    }
  }

  private static final class Whole extends EqualTo {
    private final Number expected;

    Whole(Number expected) {
      this.expected = expected;
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return Integers.isInteger(value);
    }

    @Override
    boolean equal(Object value) {
      return Integers.compare((Number) value, expected) == 0;
    }
  }

  private static final class Near extends EqualTo {
    private final double expected;
    private final double delta;

    Near(double expected, double delta) {
      this.expected = expected;
      this.delta = delta;
    }

    @Override
    public boolean accepts(@Nullable Object value) {
      return Integers.isFloat(value);
    }

    @Override
    boolean equal(Object value) {
      return Math.abs(expected - ((Number) value).doubleValue()) < delta;
    }
  }
}
