// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/** The rules that fold three neighbours. The first that applies wins. */
final class TripleRules {
  private TripleRules() {}

  /** Applies one rule, or returns false. */
  static boolean apply(SqlFolder fold) {
    SqlToken a = fold.at(0);
    SqlToken b = fold.at(1);
    SqlToken c = fold.at(2);
    if (operands(a, b, c)) {
      return fold.restart(2);
    }
    if (b.isUnaryOperator() && sign(fold, a, b, c)) {
      return true;
    }
    if (a.is(Kind.EXPRESSION) && b.is('.') && c.is(Kind.BAREWORD)) {
      b.copyFrom(c);
      return fold.restart(1);
    }
    if (a.is(Kind.FUNCTION) && b.is('(') && !c.is(')') && a.reads("user")) {
      a.kind = Kind.BAREWORD;
    }
    return false;
  }

  /** Two operands and what joins them are as good as the first. */
  private static boolean operands(SqlToken a, SqlToken b, SqlToken c) {
    if (a.is(Kind.LOGIC) && c.is(Kind.LOGIC)) {
      return true;
    }
    return switch (b.kind) {
      case Kind.OPERATOR -> joinedByOperator(a, b, c);
      case ',' -> (a.isOneOf("n1sv") && c.isOneOf("1nsv")) || twoOperators(a, c);
      case '.' -> (a.is(Kind.BAREWORD) && c.is(Kind.BAREWORD)) || twoOperators(a, c);
      case '(' -> false;
      default -> twoOperators(a, c);
    };
  }

  private static boolean joinedByOperator(SqlToken a, SqlToken b, SqlToken c) {
    return twoOperators(a, c)
        || (a.is(Kind.VARIABLE) && c.isOneOf("v1n"))
        || (a.isOneOf("n1") && c.isOneOf("1n"))
        || (a.isOneOf("n1vs") && b.reads("::") && c.is(Kind.SQL_TYPE));
  }

  private static boolean twoOperators(SqlToken a, SqlToken c) {
    return a.is(Kind.OPERATOR) && c.is(Kind.OPERATOR);
  }

  /** Drops a sign before an operand. */
  private static boolean sign(SqlFolder fold, SqlToken a, SqlToken b, SqlToken c) {
    boolean drop = (a.isOneOf("EB,") && c.is('(')) || (a.isOneOf("kEB") && c.isOneOf("1nvsf"));
    if (drop) {
      b.copyFrom(c);
      return fold.restart(1);
    }
    if (a.is(',') && c.isOneOf("1nvs")) {
      b.copyFrom(c);
      return fold.restart(3);
    }
    if (a.is(',') && c.is(Kind.FUNCTION)) {
      b.copyFrom(c);
      return fold.restart(1);
    }
    return false;
  }
}
