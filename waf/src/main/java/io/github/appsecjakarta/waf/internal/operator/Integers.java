// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers of requests and rules, compared by value across their kinds. */
final class Integers {
  private Integers() {}

  static boolean isInteger(@Nullable Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger;
  }

  static boolean isFloat(@Nullable Object value) {
    return value instanceof Double || value instanceof Float;
  }

  /** Compares; not a number is neither below nor above nor equal: 2. */
  static int compare(Number a, Number b) {
    if (isFloat(a) || isFloat(b)) {
      double x = a.doubleValue();
      double y = b.doubleValue();
      if (Double.isNaN(x) || Double.isNaN(y)) {
        return 2;
      }
      return Double.isInfinite(x) || Double.isInfinite(y)
          ? Double.compare(x, y)
          : Integer.signum(exact(a).compareTo(exact(b)));
    }
    return a instanceof BigInteger || b instanceof BigInteger
        ? exact(a).compareTo(exact(b))
        : Long.compare(a.longValue(), b.longValue());
  }

  private static BigDecimal exact(Number n) {
    if (n instanceof BigInteger big) {
      return new BigDecimal(big);
    }
    return isFloat(n) ? new BigDecimal(n.doubleValue()) : BigDecimal.valueOf(n.longValue());
  }
}
