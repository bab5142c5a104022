// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as libddwaf's JSON parser reads them: 17 digits are kept and scaled by one power of ten,
 * so the last digit of a fraction may be off. Rules compare with such numbers.
 */
final class JsonNumber {
  private static final long EXACT = (1L << 53) - 1;
  private static final int MAX_DIGITS = 17;
  private static final int MAX_EXPONENT = 308;

  private final String text;
  private int at;
  private double value;
  private int scale;
  private int digits;

  private JsonNumber(String text) {
    this.text = text;
  }

  /**
   * Reads a number.
   *
   * @param text a JSON number
   * @return a {@code Long}, above it up to 64 bits without sign a {@code BigInteger}, otherwise a
   *     {@code Double}, infinite if there is no such number
   */
  static Object read(String text) {
    JsonNumber number = new JsonNumber(text);
    boolean negative = text.charAt(0) == '-';
    number.at = negative ? 1 : 0;
    int end = number.at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    if (end == text.length() && end - number.at <= 20) {
      BigInteger integer = new BigInteger(text);
      if (integer.bitLength() < Long.SIZE) {
        return integer.longValue();
      }
      if (!negative && integer.bitLength() <= Long.SIZE) {
        return integer;
      }
    }
    double magnitude = number.magnitude(end);
    return negative ? -magnitude : magnitude;
  }

  private double magnitude(int endOfInteger) {
    BigInteger whole = new BigInteger(text.substring(at, Math.min(endOfInteger, at + 20)));
    boolean small = endOfInteger - at <= 20 && whole.bitLength() <= Long.SIZE;
    if (small) {
      digits = text.charAt(at) == '0' ? 0 : endOfInteger - at - 1;
      at = endOfInteger;
      fraction(whole);
    } else {
      large(endOfInteger);
      fraction(null);
    }
    return scaled(scale + exponent());
  }

  /** An integer of more than 64 bits. */
  private void large(int endOfInteger) {
    int start = at;
    BigInteger head = BigInteger.ZERO;
    BigInteger more = BigInteger.valueOf(digit());
    while (more.bitLength() <= Long.SIZE) {
      head = more;
      digits += at++ == start ? 0 : 1;
      more = head.multiply(BigInteger.TEN).add(BigInteger.valueOf(digit()));
    }
    value = head.doubleValue();
    for (; at < endOfInteger; at++) {
      value = value * 10 + digit();
    }
  }

  private void fraction(@Nullable BigInteger whole) {
    boolean point = at < text.length() && text.charAt(at) == '.';
    at += point ? 1 : 0;
    if (whole != null) {
      long kept = whole.longValue();
      while (point
          && at < text.length()
          && isDigit(text.charAt(at))
          && kept >= 0
          && kept <= EXACT) {
        kept = kept * 10 + digit();
        digits += kept == 0 ? 0 : 1;
        scale--;
        at++;
      }
      value = kept >= 0 ? kept : whole.doubleValue();
    }
    for (; point && at < text.length() && isDigit(text.charAt(at)); at++) {
      if (digits < MAX_DIGITS) {
        value = value * 10 + digit();
        scale--;
        digits += value > 0 ? 1 : 0;
      }
    }
  }

  private int exponent() {
    if (at >= text.length()) {
      return 0;
    }
    at++;
    boolean negative = text.charAt(at) == '-';
    at += isDigit(text.charAt(at)) ? 0 : 1;
    int exponent = 0;
    for (; at < text.length(); at++) {
      exponent = Math.min(exponent * 10 + digit(), 1_000_000);
    }
    return negative ? -exponent : exponent;
  }

  private double scaled(int power) {
    if (power > MAX_EXPONENT) {
      return Double.POSITIVE_INFINITY;
    }
    if (power >= -MAX_EXPONENT) {
      return power < 0 ? value / tenTo(-power) : value * tenTo(power);
    }
    int rest = -power - MAX_EXPONENT;
    return rest > MAX_EXPONENT ? 0 : value / tenTo(MAX_EXPONENT) / tenTo(rest);
  }

  private static double tenTo(int power) {
    return Double.parseDouble("1e" + power);
  }

  private int digit() {
    return text.charAt(at) - '0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
