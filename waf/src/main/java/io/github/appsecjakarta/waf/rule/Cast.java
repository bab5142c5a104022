// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a value of a rule file is read as a Java type. The conversions are generous, as the format
 * is: numbers serve as text, text as numbers. Stateless.
 *
 * @param <T> the type
 */
public final class Cast<T> {
  /** Any scalar but null, as text. */
  public static final Cast<String> STRING = new Cast<>("string", Cast::text);

  /** Text only: names of operators, transformers and the like. */
  public static final Cast<String> VIEW = new Cast<>("string_view", Cast::view);

  /** A boolean, or its name in any case. */
  public static final Cast<Boolean> BOOL = new Cast<>("bool", Cast::bool);

  /** An integer from 0 to 2^64 - 1: {@code Long}, or {@code BigInteger} where that is too small. */
  public static final Cast<Number> UNSIGNED = new Cast<>("unsigned", Cast::unsigned);

  /** An integer of 64 bits with sign. */
  public static final Cast<Long> SIGNED = new Cast<>("signed", Cast::signed);

  /** A number written with fraction or exponent, or as text; not an integer. */
  public static final Cast<Double> DOUBLE = new Cast<>("double", Cast::decimal);

  /** An array. */
  public static final Cast<ConfigList> ARRAY =
      new Cast<>("array", v -> v instanceof ConfigList list ? list : null);

  /** An object. */
  public static final Cast<ConfigMap> MAP =
      new Cast<>("map", v -> v instanceof ConfigMap map ? map : null);

  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

  private final String wanted;
  private final Conversion<T> conversion;

  private Cast(String wanted, Conversion<T> conversion) {
    this.wanted = wanted;
    this.conversion = conversion;
  }

  private interface Conversion<T> {
    @Nullable T of(ConfigValue value);
  }

  String wanted() {
    return wanted;
  }

  /**
   * Converts.
   *
   * @param value what to convert
   * @return the result, or null if the value is of another type
   */
  public @Nullable T tryApply(ConfigValue value) {
    return conversion.of(value);
  }

  /**
   * Converts.
   *
   * @param value what to convert
   * @return the result
   * @throws RejectedException if the value is of another type
   */
  public T apply(ConfigValue value) throws RejectedException {
    T result = conversion.of(checked(value));
    if (result == null) {
      throw RejectedException.error(
          "bad cast, expected '" + wanted + "', obtained '" + value.type() + "'", value);
    }
    return result;
  }

  static ConfigValue checked(ConfigValue value) throws RejectedException {
    if (value instanceof ConfigMap map && map.find("") != null) {
      throw RejectedException.error("malformed object, invalid key on map entry", value);
    }
    return value;
  }

  private static @Nullable Object scalar(ConfigValue value) {
    return value instanceof ConfigScalar scalar ? scalar.value() : null;
  }

  private static @Nullable String text(ConfigValue value) {
    Object scalar = scalar(value);
    return scalar == null ? null : ScalarText.of(scalar);
  }

  private static @Nullable String view(ConfigValue value) {
    return scalar(value) instanceof String text ? text : null;
  }

  private static @Nullable Boolean bool(ConfigValue value) {
    Object scalar = scalar(value);
    if (scalar instanceof String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> null;
      };
    }
    return scalar instanceof Boolean b ? b : null;
  }

  private static @Nullable Number unsigned(ConfigValue value) {
    BigInteger n = integer(scalar(value));
    if (n == null || n.signum() < 0 || n.compareTo(TWO_64) >= 0) {
      return null;
    }
    return n.bitLength() < 64 ? (Number) n.longValue() : n;
  }

  private static @Nullable Long signed(ConfigValue value) {
    BigInteger n = integer(scalar(value));
    return n == null || n.bitLength() > 63 ? null : (Long) n.longValue();
  }

  private static @Nullable Double decimal(ConfigValue value) {
    Object scalar = scalar(value);
    if (scalar instanceof String text) {
      return parse(text);
    }
    return scalar instanceof Double d ? d : null;
  }

  private static @Nullable Double parse(String text) {
    try {
      return text.isEmpty() || text.charAt(0) <= ' ' ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable BigInteger integer(@Nullable Object scalar) {
    if (scalar instanceof Long n) {
      return BigInteger.valueOf(n);
    }
    if (scalar instanceof BigInteger n) {
      return n;
    }
    if (scalar instanceof Double d) {
      boolean whole = d == Math.rint(d) && Math.abs(d) < 0x1p64;
      return whole ? new java.math.BigDecimal(d).toBigInteger() : null;
    }
    return scalar instanceof String text ? digits(text) : null;
  }

  private static @Nullable BigInteger digits(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    if (text.length() == start || text.length() > start + 20) {
      return null;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return null;
      }
    }
    return new BigInteger(text);
  }
}
