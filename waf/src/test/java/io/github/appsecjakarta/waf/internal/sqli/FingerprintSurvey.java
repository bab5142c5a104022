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
    sample('k', "from", "into outfile", "where", "full join", "in boolean mode");
    sample('U', "union", "union all");
    sample('B', "having", "group by");
    sample('E', "select", "waitfor delay", "insert delayed");
    sample('t', "int", "_latin1", "double precision");
    sample('f', "abs", "if not", "procedure analyse");
    sample('n', "xyz", "a . b", "[a]", "in boolean");
    sample('1', "1", "1 + 1", "true");
    sample('v', "@a", "@a , 1", "null", "current date");
    sample('s', "'a'", "'a' 'b'", "\"a\"");
    sample('o', "*", "in", "similar to", "like", "::", "-", "not", "not in", "not similar to");
    sample('&', "and", "&&");
    sample('c', "/*a*/", "-- a", "#a");
    sample('A', "collate");
    sample('T', "drop", "begin try", "create or replace");
    sample('?', "?");
    sample('X', "/*!*/");
    sample('\\', "\\");
    for (char c : "(){}.,:;".toCharArray()) {
      sample(c, String.valueOf(c));
    }
  }

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
    String plain = text(kinds, new int[kinds.length()]);
    if (reads(plain, kinds)) {
      return plain;
    }
    return otherVariant(kinds);
  }

  /** Tries the other samples, all combinations for short sequences, else one place at a time. */
  private static @Nullable String otherVariant(String kinds) {
    if (kinds.equals("sos") || kinds.equals("s&s")) {
      return "x' " + samples(kinds.charAt(1)).get(0) + " 'y";
    }
    return kinds.length() <= 4 ? anyCombination(kinds) : oneOtherSample(kinds);
  }

  private static @Nullable String anyCombination(String kinds) {
    for (int variant = 1; ; variant++) {
      int[] choice = new int[kinds.length()];
      int rest = variant;
      for (int i = 0; i < choice.length; i++) {
        int samples = samples(kinds.charAt(i)).size();
        choice[i] = rest % samples;
        rest /= samples;
      }
      if (rest > 0) {
        return null;
      }
      String text = text(kinds, choice);
      if (reads(text, kinds)) {
        return text;
      }
    }
  }

  private static @Nullable String oneOtherSample(String kinds) {
    int[] choice = new int[kinds.length()];
    for (int i = 0; i < choice.length; i++) {
      for (int j = 1; j < samples(kinds.charAt(i)).size(); j++) {
        choice[i] = j;
        String text = text(kinds, choice);
        if (reads(text, kinds)) {
          return text;
        }
      }
      choice[i] = 0;
    }
    return null;
  }

  private static String text(String kinds, int[] choice) {
    var text = new StringBuilder();
    for (int i = 0; i < choice.length; i++) {
      text.append(i == 0 ? "" : " ").append(samples(kinds.charAt(i)).get(choice[i]));
    }
    return text.toString();
  }

  private static List<String> samples(char kind) {
    List<String> samples = SAMPLES.get(kind);
    return samples == null ? List.of() : samples;
  }

  private static boolean reads(String text, String kinds) {
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    SqlReading reading = SqlReading.of(source, SqlToken.NO_QUOTE, false);
    return reading.fingerprint().equals(kinds) && !reading.harmless();
  }

  private static void sample(char kind, String... words) {
    SAMPLES.put(kind, List.of(words));
  }
}
