// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexReaderTest {
  private static final long SEED = 20261124;
  private static final String[] PIECES = {
    "a",
    "b",
    "(",
    ")",
    "(?:",
    "(?i)",
    "(?s-m:",
    "(?",
    "(?P<",
    "(?<",
    "n>",
    "[",
    "]",
    "^",
    "-",
    "$",
    "|",
    "*",
    "+",
    "?",
    "{",
    "}",
    ",",
    "1",
    "2",
    "1000",
    "{2}",
    "{1,3}",
    "{3,1}",
    "{2,}",
    "{999}",
    "0",
    "00",
    "{01}",
    "{1,02}",
    "{10000}",
    "{2,888888888}",
    "\\",
    "\\Q",
    "\\E",
    "\\d",
    "\\W",
    "\\b",
    "\\x",
    "\\x{",
    "{1F600}",
    "\\n",
    "\\0",
    "\\7",
    "\\p",
    "\\z",
    "[:alpha:]",
    "[:^digit:]",
    "[:x:]",
    "[:",
    ":]",
    ".",
    "é",
    "#",
    "\uD83D\uDE00",
    "\uD83D",
    "U",
    "i",
    "_",
    "=",
    "!",
    "<",
    ">",
    ":"
  };

  @Test
  void whatIsReadIsCompiledByRe2jToo() {
    Random random = new Random(SEED);
    int read = 0;
    for (int round = 0; round < 200_000; round++) {
      String expression = expression(random);
      boolean ignoreCase = random.nextBoolean();
      if (reads(expression, ignoreCase)) {
        read++;
        assertThatCode(() -> compile(expression, ignoreCase))
            .as("'%s' of seed %d", expression, SEED)
            .doesNotThrowAnyException();
      }
    }
    assertThat(read).isGreaterThan(30_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a",
        "a|+",
        "(?:?)",
        "a**",
        "a*??",
        "a{2}{3}",
        "(?i)*",
        "a{3,1}",
        "a{10000}",
        "a{888888888,}",
        "a{1,99999999999}",
        "(a{40}){40}",
        "(?P<n>a)(?P<n>b)",
        "(?P<>a)",
        "(?i-:a)",
        "(?)",
        "\\x+1",
        "\\x{}",
        "[[:x:]]",
        "[b-a]",
        "\\Q\\E*",
        "(a",
        "a)",
        "[a",
        "a\\",
        "\\pL"
      })
  void whatIsWrongOrOddIsLeftToRe2j(String expression) {
    assertThat(reads(expression, false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{,2}",
        "a{x",
        "[]a]",
        "[^]a]",
        "[a-b-c]",
        "[a-]",
        "(?P<n>a)",
        "(?<n>a)",
        "(?:)",
        "()",
        "|",
        "a||b",
        "^*",
        "\\Qa*\\E+",
        "(?i)a(?-i)b",
        "\\_",
        "{",
        "a{1001",
        "a{01}",
        "a{1,02}",
        "a{00,}",
        "a{0}",
        "[[:alpha:]_]"
      })
  void whatIsRightIsRead(String expression) {
    assertThat(reads(expression, true)).isTrue();
    assertThatCode(() -> compile(expression, true)).doesNotThrowAnyException();
  }

  @Test
  void aCountWithALeadingZeroIsNoCount() {
    RegexSearch search = new RegexSearch("^a{02}", false);
    assertThat(search.find("aa")).isNull();
    assertThat(search.find("a{02}")).isEqualTo("a{02}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[\\x80-\\x{ffff}]", "\u1C80", "\\Q\u1C88\\E", "\\x{1C84}", "\\pL[\u0400-\u2000]"})
  void whatRe2jNeverComesToAnEndWithIsRefused(String expression) {
    assertThatThrownBy(() -> Re2j.compile(expression, true))
        .isInstanceOf(PatternSyntaxException.class);
    assertThatThrownBy(() -> Re2j.compile("(?i)" + expression, false))
        .isInstanceOf(PatternSyntaxException.class);
    assertThatCode(() -> Re2j.compile(expression, false)).doesNotThrowAnyException();
  }

  private static boolean reads(String expression, boolean ignoreCase) {
    try {
      RegexReader.read(expression, ignoreCase);
      return true;
    } catch (UnsupportedRegexException e) {
      return false;
    }
  }

  private static Pattern compile(String expression, boolean ignoreCase) {
    return Pattern.compile(expression, ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
  }

  private static String expression(Random random) {
    StringBuilder out = new StringBuilder();
    int pieces = 1 + random.nextInt(7);
    for (int i = 0; i < pieces; i++) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }
}
