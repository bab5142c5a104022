// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import io.github.appsecjakarta.waf.oracle.RuleSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the kinds of words by asking the native engine about texts whose fingerprint shows them.
 * {@code ' WORD ABS(1)} is an injection for words of nearly all kinds and reads {@code sXf(1},
 * where X is the kind; three more texts tell the rest.
 */
final class WordSurvey {
  private static final String PUNCTUATION = "!%&*+-/:<=>^|~#.@?$";
  private final RuleSet isSqli;
  final Map<Character, Set<String>> wordsByKind = new TreeMap<>();

  WordSurvey(RuleSet isSqli) {
    this.isSqli = isSqli;
  }

  void surveyWords(Collection<String> words) {
    for (String word : words) {
      char kind = kindOf(word);
      if (kind != 0) {
        add(kind, word);
      }
      boolean bare = kind == 0 || kind == Kind.VARIABLE;
      if (bare && "Ef();".equals(ask("select " + word + "();"))) {
        add(SqlVocabulary.CALLABLES, word);
      }
    }
  }

  void surveyPhrases(Collection<String> phrases) {
    for (String phrase : phrases) {
      char kind = kindOf(phrase);
      if (kind == 0 && isBareword(phrase)) {
        kind = Kind.BAREWORD;
      }
      if (kind != 0) {
        add(kind, phrase);
      }
    }
  }

  /** Operators of two characters. */
  void surveyOperators() {
    for (int i = 0; i < PUNCTUATION.length(); i++) {
      for (int j = 0; j < PUNCTUATION.length(); j++) {
        surveyOperator("" + PUNCTUATION.charAt(i) + PUNCTUATION.charAt(j));
      }
    }
  }

  private void surveyOperator(String operator) {
    // a sign at the end is dropped, so that two operators look like one
    if ("+-~!".indexOf(operator.charAt(1)) >= 0 && !operator.equals("!!")) {
      return;
    }
    char kind = kindOf(operator);
    if (kind == Kind.OPERATOR || kind == Kind.LOGIC) {
      add(kind, operator);
    }
  }

  /** The kind of a word or of a phrase that the engine reads as one word; 0 if it is a bareword. */
  char kindOf(String word) {
    String before = ask("' " + word + " ABS(1)");
    if (before.length() >= 4 && before.charAt(2) == 'f') {
      return before.charAt(1);
    }
    if (before.startsWith("sf(1)")) {
      return Kind.SQL_TYPE;
    }
    String call = ask("' " + word + " (1)");
    if (call.startsWith("sf(1)")) {
      return isBareword(word) ? 0 : Kind.FUNCTION;
    }
    return before.isEmpty() && call.equals("so(1)") ? Kind.KEYWORD : 0;
  }

  private boolean isBareword(String word) {
    return ask(word + " union select 1").equals("nUE1");
  }

  private String ask(String text) {
    String fingerprint = isSqli.highlight(text);
    return fingerprint == null ? "" : fingerprint;
  }

  private void add(char kind, String word) {
    wordsByKind.computeIfAbsent(kind, k -> new TreeSet<>()).add(word);
  }
}
