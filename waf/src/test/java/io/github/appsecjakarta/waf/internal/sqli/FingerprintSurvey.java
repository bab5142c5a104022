// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import io.github.appsecjakarta.waf.oracle.BatchedOperator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fingerprints that the native engine takes for injections: for every sequence of kinds
 * it looks for a text that our own tokenizer and folder turn into just that sequence, and asks.
 */
final class FingerprintSurvey {
  /** Words of each kind to build texts from; the first is tried first. */
  static final Map<Character, List<String>> SAMPLES = new TreeMap<>();

  static {
    sample('k', "from", "where", "into outfile");
    sample('U', "union");
    sample('B', "having", "group by");
    sample('E', "select", "case");
    sample('t', "int", "_latin1");
    sample('f', "abs", "md5");
    sample('n', "xyz", "[a]", "a . b");
    sample('1', "1", "true", "1 + 1");
    sample('v', "@a", "null", "@a , 1");
    sample('s', "'a'", "\"a\"", "'a' 'b'");
    sample('o', "*", "=", "like", "::", "-", "not");
    sample('&', "and", "&&");
    sample('c', "/*a*/", "-- a", "#a");
    sample('A', "collate");
    sample('T', "drop", "exec");
    sample('?', "?");
    sample('X', "/*!*/");
    sample('\\', "\\");
    for (char c : "(){}.,:;".toCharArray()) {
      sample(c, String.valueOf(c));
    }
  }

  private static final int MAX_VARIANTS = 4 * 7 * 4;

  final Set<String> accepted = new TreeSet<>();
  final Set<String> asked = new TreeSet<>();
  private final BatchedOperator operator;
  private final List<String> texts = new ArrayList<>();
  private final List<String> wanted = new ArrayList<>();

  FingerprintSurvey(BatchedOperator operator) {
    this.operator = operator;
  }

  /** Asks about every sequence of the given length that a text can produce. */
  void surveyAll(int length) {
    extend("", length);
    flush();
  }

  private void extend(String kinds, int missing) {
    if (missing == 0) {
      survey(kinds);
      return;
    }
    for (char kind : SAMPLES.keySet()) {
      extend(kinds + kind, missing - 1);
    }
  }

  /** Asks about one sequence, if there is a text for it. */
  void survey(String kinds) {
    String text = textFor(kinds);
    if (text != null) {
      ask(kinds, text);
    }
  }

  void ask(String kinds, String text) {
    texts.add(text);
    wanted.add(kinds);
    if (texts.size() == 1000) {
      flush();
    }
  }

  void flush() {
    @Nullable String[] highlights = operator.highlights(texts);
    for (int i = 0; i < highlights.length; i++) {
      asked.add(wanted.get(i));
      if (wanted.get(i).equals(highlights[i])) {
        accepted.add(wanted.get(i));
      }
    }
    texts.clear();
    wanted.clear();
  }

  /** A text that folds to exactly these kinds and is not taken for harmless, or null. */
  static @Nullable String textFor(String kinds) {
    String plain = firstVariant(kinds);
    if (reads(plain, SqlToken.NO_QUOTE, kinds)) {
      return plain;
    }
    return otherVariant(kinds);
  }

  private static String firstVariant(String kinds) {
    var text = new StringBuilder();
    for (int i = 0; i < kinds.length(); i++) {
      text.append(i == 0 ? "" : " ").append(samples(kinds.charAt(i)).get(0));
    }
    return text.toString();
  }

  private static @Nullable String otherVariant(String kinds) {
    for (int variant = 1; variant < MAX_VARIANTS; variant++) {
      var text = new StringBuilder();
      int rest = variant;
      for (int i = 0; i < kinds.length(); i++) {
        List<String> samples = samples(kinds.charAt(i));
        text.append(i == 0 ? "" : " ").append(samples.get(rest % samples.size()));
        rest /= samples.size();
      }
      if (rest > 0) {
        return null;
      }
      if (reads(text.toString(), SqlToken.NO_QUOTE, kinds)) {
        return text.toString();
      }
      if (kinds.equals("sos") || kinds.equals("s&s")) {
        return "x' " + samples(kinds.charAt(1)).get(0) + " 'y";
      }
    }
    return null;
  }

  private static List<String> samples(char kind) {
    List<String> samples = SAMPLES.get(kind);
    return samples == null ? List.of() : samples;
  }

  private static boolean reads(String text, byte quote, String kinds) {
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    SqlReading reading = SqlReading.of(source, quote, false);
    return reading.fingerprint().equals(kinds) && !reading.harmless();
  }

  private static void sample(char kind, String... words) {
    SAMPLES.put(kind, List.of(words));
  }
}
