// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import java.io.IOException;
import java.io.InputStream;
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

  private static final byte[] TEXT = read();
  private static final WordTable WORDS = new WordTable(TEXT, 8192);
  private static final WordTable CALLABLE = new WordTable(TEXT, 64);
  private static final WordTable INJECTIONS = new WordTable(TEXT, 32768);

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

  private static byte[] read() {
    try (InputStream in = SqlVocabulary.class.getResourceAsStream("vocabulary.txt")) {
      if (in == null) {
        throw new IllegalStateException("vocabulary.txt is missing from the JAR");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void load() {
    for (int from = 0; from < TEXT.length; ) {
      int end = end('\n', from, TEXT.length);
      if (TEXT[from] != '#') {
        addLine(from, end);
      }
      from = end + 1;
    }
  }

  /** A line is the letter of a kind, then entries, each after a tab. */
  private static void addLine(int start, int end) {
    char kind = (char) TEXT[start];
    WordTable table =
        switch (kind) {
          case FINGERPRINTS -> INJECTIONS;
          case CALLABLES -> CALLABLE;
          default -> WORDS;
        };
    for (int from = start + 2; from < end; ) {
      int to = end('\t', from, end);
      table.put(from, to - from, kind);
      from = to + 1;
    }
  }

  private static int end(char mark, int from, int limit) {
    int at = from;
    while (at < limit && TEXT[at] != mark) {
      at++;
    }
    return at;
  }
}
