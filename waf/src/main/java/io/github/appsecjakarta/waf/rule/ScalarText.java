// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Scalars as text, the way rule files and events write them. Stateless. */
public final class ScalarText {
  private static final int MOST_DIGITS = 17;

  private ScalarText() {}

  /**
   * A scalar as text.
   *
   * @param scalar text, boolean or number; null and everything else is the empty text
   * @return the text; floats in the shortest form that reads back the same
   */
  public static String of(@Nullable Object scalar) {
    if (scalar instanceof String text) {
      return text;
    }
    if (scalar instanceof Double || scalar instanceof Float) {
      return decimal(((Number) scalar).doubleValue());
    }
    return scalar instanceof Number || scalar instanceof Boolean ? scalar.toString() : "";
  }

  private static String decimal(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal shortest = shortest(value);
    String fixed = shortest.toPlainString();
    String scientific = scientific(shortest);
    return scientific.length() < fixed.length() ? scientific : fixed;
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST_DIGITS)).stripTrailingZeros();
  }

  private static String scientific(BigDecimal value) {
    String digits = value.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - value.scale();
    StringBuilder text = new StringBuilder(24);
    text.append(value.signum() < 0 ? "-" : "").append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    text.append(exponent < 0 ? "e-" : "e+");
    int size = Math.abs(exponent);
    return text.append(size < 10 ? "0" : "").append(size).toString();
  }
}
