// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression that holds or not: alone, after {@code !}, or compared with a literal.
 *
 * @param value what is looked at
 * @param wanted the literal's text, null for the literal null or if nothing is compared
 * @param compares whether it is compared with a literal
 * @param negated whether the opposite is meant
 */
record Condition(Expression value, @Nullable String wanted, boolean compares, boolean negated) {
  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException if it is wrong, with the reason
   */
  static Condition of(String text, Method method) {
    String stripped = text.strip();
    int operator = Math.max(stripped.indexOf("=="), stripped.indexOf("!="));
    if (operator > 0) {
      boolean negated = stripped.charAt(operator) == '!';
      Expression left = Expression.of(stripped.substring(0, operator), method);
      return new Condition(left, literal(stripped.substring(operator + 2).strip()), true, negated);
    }
    boolean negated = stripped.startsWith("!");
    return new Condition(
        Expression.of(negated ? stripped.substring(1) : stripped, method), null, false, negated);
  }

  private static @Nullable String literal(String text) {
    if (text.equals("null")) {
      return null;
    }
    int last = text.length() - 1;
    if (last >= 1 && text.charAt(0) == '\'' && text.charAt(last) == '\'') {
      return text.substring(1, last);
    }
    if (text.equals("true") || text.equals("false") || isNumber(text)) {
      return text;
    }
    throw new IllegalArgumentException(
        "\"" + text + "\" is not 'text', a number, true, false or null");
  }

  private static boolean isNumber(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    return text.length() > start
        && text.chars().skip(start).allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  boolean holds(Call call) {
    Object found = value.value(call);
    boolean holds =
        compares ? Objects.equals(wanted, found == null ? null : found.toString()) : holds(found);
    return holds != negated;
  }

  /** What counts as yes: anything but null, false and an empty {@code Optional}. */
  static boolean holds(@Nullable Object value) {
    Object present = Expression.present(value);
    return present != null && !present.equals(false);
  }
}
