// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/** The rules that fold two neighbours. The first that applies wins. */
final class PairRules {
  private static final String MERGED_FIRST = "knoUfETt";
  private static final String MERGED_SECOND = "knoUfETt&";

  private PairRules() {}

  /** Applies one rule, or returns false. */
  static boolean apply(SqlFolder fold) {
    SqlToken a = fold.at(0);
    SqlToken b = fold.at(1);
    if (bothAre(Kind.STRING, a, b) || bothAre(';', a, b)) {
      fold.end--;
      return true;
    }
    if (a.isOneOf("o&") && (b.isUnaryOperator() || b.is(Kind.SQL_TYPE))) {
      return fold.restart(1);
    }
    if ((a.is('(') && b.isUnaryOperator()) || merged(a, b)) {
      return fold.stepBack();
    }
    return reinterpreted(fold, a, b) || replaced(fold, a, b);
  }

  /** "group" and "by" become "group by" where the vocabulary has the phrase. */
  private static boolean merged(SqlToken a, SqlToken b) {
    if (!a.isOneOf(MERGED_FIRST) || !b.isOneOf(MERGED_SECOND) || !a.fits(b)) {
      return false;
    }
    int length = a.length;
    a.append(b);
    char kind = SqlVocabulary.kindOf(a.text, 0, a.length);
    if (kind == 0) {
      a.length = length;
      return false;
    }
    a.kind = kind;
    return true;
  }

  /** What follows a word can give it another kind. */
  private static boolean reinterpreted(SqlFolder fold, SqlToken a, SqlToken b) {
    if (a.is(';') && b.is(Kind.FUNCTION) && b.startsWith("if")) {
      b.kind = Kind.STATEMENT;
      return true;
    }
    if (a.isOneOf("nv") && b.is('(') && SqlVocabulary.isCallable(a)) {
      a.kind = Kind.FUNCTION;
      return true;
    }
    if (a.is(Kind.KEYWORD) && (a.reads("in") || a.reads("not in"))) {
      a.kind = b.is('(') ? Kind.OPERATOR : Kind.BAREWORD;
      return true;
    }
    if (b.is('(') && isLike(a)) {
      a.kind = Kind.FUNCTION;
      return true;
    }
    if (a.is(Kind.COLLATE) && b.is(Kind.BAREWORD) && b.contains('_')) {
      b.kind = Kind.SQL_TYPE;
      fold.left = 0;
      return true;
    }
    return false;
  }

  private static boolean isLike(SqlToken token) {
    return token.is(Kind.OPERATOR) && (token.reads("like") || token.reads("not like"));
  }

  private static boolean bothAre(char kind, SqlToken a, SqlToken b) {
    return a.is(kind) && b.is(kind);
  }

  private static boolean replaced(SqlFolder fold, SqlToken a, SqlToken b) {
    if (a.is(Kind.SQL_TYPE) && b.isOneOf("n1t(fvs")) {
      a.copyFrom(b);
      return fold.restart(1);
    }
    if (a.is(Kind.BACKSLASH)) {
      if (b.isArithmeticOperator()) {
        a.kind = Kind.NUMBER;
        return fold.restart(0);
      }
      a.copyFrom(b);
      return fold.restart(1);
    }
    if (bothAre('(', a, b) || bothAre(')', a, b) || (b.is('}') && !isLike(a))) {
      return fold.restart(1);
    }
    if (a.is('{') && b.is(Kind.BAREWORD)) {
      return fold.restart(2);
    }
    return false;
  }
}
