// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appsecjakarta.waf.oracle.NativeOracle;
import io.github.appsecjakarta.waf.oracle.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Asks the native engine about all candidate names and compares with the generated vocabulary;
 * {@code -Pnative-oracle -Dregenerate=html} writes it anew.
 */
class VocabularyTest {
  private static final Path FILE =
      Path.of("src/main/resources/io/github/appsecjakarta/waf/internal/html/vocabulary.txt");
  private static final String HEADER =
      "# Generated: what the native engine answers, see VocabularyTest. A line is a kind, then"
          + " names; events without their \"on\".";
  private final Map<String, TreeSet<String>> names = new TreeMap<>();

  @BeforeEach
  void needsTheOracle() {
    assumeTrue(NativeOracle.isAvailable(), "needs -Pnative-oracle on Linux x86-64");
  }

  @Test
  void namesAreAsDangerousAsForTheNativeEngine() throws IOException {
    try (var isXss = NativeOracle.open().ofOperator("is_xss")) {
      String section = "";
      for (String word : candidates()) {
        if (word.startsWith("[")) {
          section = word;
        } else {
          survey(isXss, section, word);
        }
      }
    }
    List<String> lines = new ArrayList<>(List.of(HEADER));
    names.forEach((kind, found) -> lines.add(kind + " " + String.join(" ", found)));
    if ("html".equals(System.getProperty("regenerate"))) {
      Files.write(FILE, lines, StandardCharsets.US_ASCII);
    }
    assertThat(Files.readAllLines(FILE, StandardCharsets.US_ASCII)).isEqualTo(lines);
  }

  private void survey(RuleSet isXss, String section, String word) {
    switch (section) {
      case "[tags]" -> addIf(isXss, "<" + word + ">", "tag", word);
      case "[events]" -> addIf(isXss, "<a on" + word + "=b>", "event", word);
      default -> {
        boolean known =
            addIf(isXss, "<a " + word + "=b>", "always", word)
                || addIf(isXss, "<a " + word + "=java>", "url", word)
                || addIf(isXss, "<a " + word + "=url>", "style", word)
                || addIf(isXss, "<a " + word + "=onload>", "name", word);
        assertThat(known || !matches(isXss, "<a " + word + "=data>")).as(word).isTrue();
      }
    }
  }

  private boolean addIf(RuleSet isXss, String text, String kind, String word) {
    boolean dangerous = matches(isXss, text);
    if (dangerous) {
      names.computeIfAbsent(kind, k -> new TreeSet<>()).add(word);
    }
    return dangerous;
  }

  private static boolean matches(RuleSet isXss, String text) {
    return isXss.highlight(text) != null;
  }

  private static List<String> candidates() throws IOException {
    try (InputStream in = VocabularyTest.class.getResourceAsStream("candidates.txt")) {
      if (in == null) {
        throw new IllegalStateException("candidates.txt");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(" ", -1)).stream())
          .toList();
    }
  }
}
