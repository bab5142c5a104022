// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseAutomatonTest {
  @ParameterizedTest
  @CsvSource({
    "ab|abc, xabcx, ab",
    "abcd|bc, abce, bc",
    "abcd|bc, abc, bc",
    "abc|bc, abc, abc",
    "he|she|hers, ushers, she",
    "abc, ab, ",
    "abc, ABC, ",
    "é😀|ß, aß, ß",
    "é😀|ß, é😀ß, é😀",
    "aab, aaaab, aab",
    "b, aaaa, ",
  })
  void findsThePhraseThatEndsFirst(String phrases, String text, @Nullable String expected) {
    assertThat(of(phrases).find(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "cat, the cat sat, cat",
    "cat, concat, ",
    "cat, cats, ",
    "cat, concat cat, ",
    "cat, cat concat, cat",
    "cat|dog, concat dog, ",
    "cat|horse, cat horse, horse",
    "cat|horse, cat horses, ",
    "cat|dog, dog cat, dog",
    "(cat, x(cat, (cat",
    "cat(, cat(x, cat(",
    "cat, é·cat—x, cat",
    "cat, écaté, cat",
    "cat, _cat, ",
    "cat, cat1, ",
    "abcd|éé, abcd éé, abcd",
    "abc|éé, abc éé, éé",
  })
  void asksForWordsOnlyOfTheLongestPhrase(String phrases, String text, @Nullable String expected) {
    assertThat(of(phrases).findWord(text)).isEqualTo(expected);
  }

  @Test
  void findsNothingWithoutPhrasesOrText() {
    assertThat(PhraseAutomaton.of(List.of()).find("abc")).isNull();
    assertThat(PhraseAutomaton.of(List.of()).findWord("abc")).isNull();
    assertThat(of("a").find("")).isNull();
    assertThat(of("a").findWord("")).isNull();
  }

  @Test
  void refusesAnEmptyPhrase() {
    assertThatThrownBy(() -> PhraseAutomaton.of(List.of("a", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithTheObviousSearch() {
    Random random = new Random(20);
    for (int round = 0; round < 20_000; round++) {
      String alphabet = round % 2 == 0 ? "ab" : "ab_ é\uDC80€";
      List<String> phrases = new ArrayList<>();
      for (int i = random.nextInt(7); i >= 0; i--) {
        phrases.add(text(random, alphabet, 1 + random.nextInt(5)));
      }
      String text = text(random, alphabet, random.nextInt(14));
      PhraseAutomaton automaton = PhraseAutomaton.of(phrases);
      assertThat(automaton.find(text))
          .as("%s in %s", phrases, text)
          .isEqualTo(first(phrases, text));
      assertThat(automaton.findWord(text))
          .as("%s as word in %s", phrases, text)
          .isEqualTo(word(phrases, text));
    }
  }

  private static @Nullable String first(List<String> phrases, String text) {
    for (int end = 1; end <= text.length(); end++) {
      String longest = longestAt(phrases, text, end);
      if (longest != null) {
        return longest;
      }
    }
    return null;
  }

  private static @Nullable String word(List<String> phrases, String text) {
    String best = null;
    int bestEnd = 0;
    for (int end = 1; end <= text.length(); end++) {
      String longest = longestAt(phrases, text, end);
      if (longest != null && (best == null || Utf8.length(longest) > Utf8.length(best))) {
        best = longest;
        bestEnd = end;
      }
    }
    if (best == null) {
      return null;
    }
    int start = bestEnd - best.length();
    boolean left = start == 0 || !isWord(text, start) || !isWord(text, start - 1);
    boolean right =
        bestEnd == text.length() || !isWord(text, bestEnd - 1) || !isWord(text, bestEnd);
    return left && right ? best : null;
  }

  private static boolean isWord(String text, int at) {
    return "abcdefghijklmnopqrstuvwxyz_0123456789".indexOf(text.charAt(at)) >= 0;
  }

  private static @Nullable String longestAt(List<String> phrases, String text, int end) {
    String longest = null;
    for (String phrase : phrases) {
      if (text.substring(0, end).endsWith(phrase)
          && (longest == null || phrase.length() > longest.length())) {
        longest = phrase;
      }
    }
    return longest;
  }

  private static String text(Random random, String alphabet, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return out.toString();
  }

  private static PhraseAutomaton of(String phrases) {
    return PhraseAutomaton.of(List.of(phrases.split("\\|")));
  }
}
