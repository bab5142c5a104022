// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The words and phrases with a meaning in SQL, by kind, and the fingerprints of injections, read
 * once from {@code vocabulary.txt} beside this class. Words compare in any ASCII case. Immutable
 * and safe for any number of threads.
 */
final class SqlVocabulary {
  /** Marks the lines that hold fingerprints instead of words. */
  static final char FINGERPRINTS = 'F';

  /** Marks the lines that hold names which are functions only before a parenthesis. */
  static final char CALLABLES = 'C';

  private static final WordTable WORDS = new WordTable(8192);
  private static final WordTable CALLABLE = new WordTable(64);
  private static final WordTable INJECTIONS = new WordTable(32768);

  static {
    load();
  }

  private SqlVocabulary() {}

  /** The kind of the word at {@code text[from, from + length)}, or 0. */
  static char kindOf(byte[] text, int from, int length) {
    return WORDS.get(text, from, length);
  }

  static boolean isCallable(SqlToken token) {
    return CALLABLE.get(token.text, 0, token.length) != 0;
  }

  static boolean isInjection(String fingerprint) {
    byte[] kinds = fingerprint.getBytes(StandardCharsets.ISO_8859_1);
    return INJECTIONS.get(kinds, 0, kinds.length) != 0;
  }

  static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }

  private static void load() {
    try (InputStream in = SqlVocabulary.class.getResourceAsStream("vocabulary.txt")) {
      if (in == null) {
        throw new IllegalStateException("vocabulary.txt is missing from the JAR");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
      for (String line; (line = reader.readLine()) != null; ) {
        if (!line.startsWith("#")) {
          addLine(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line is the letter of a kind, then entries, each after a tab. */
  private static void addLine(String line) {
    char kind = line.charAt(0);
    WordTable table =
        switch (kind) {
          case FINGERPRINTS -> INJECTIONS;
          case CALLABLES -> CALLABLE;
          default -> WORDS;
        };
    for (int from = 2; from < line.length(); ) {
      int tab = line.indexOf('\t', from);
      int to = tab < 0 ? line.length() : tab;
      table.put(line.substring(from, to), kind);
      from = to + 1;
    }
  }
}
