// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Words and phrases to ask the native engine about. */
final class Candidates {
  private Candidates() {}

  /** Words that the tokenizer can read as one, sorted. */
  static List<String> words() {
    var words = new TreeSet<String>();
    for (String line : lines("candidate-words.txt")) {
      for (String word : line.toLowerCase(Locale.ROOT).trim().split(" ", -1)) {
        if (!word.isEmpty() && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_')) {
          words.add(word);
        }
      }
    }
    return new ArrayList<>(words);
  }

  static List<String> phrases() {
    return lines("candidate-phrases.txt");
  }

  private static List<String> lines(String name) {
    try (InputStream in = Candidates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
