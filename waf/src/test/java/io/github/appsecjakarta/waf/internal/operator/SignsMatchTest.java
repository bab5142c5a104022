// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.re2j.Pattern;
import io.github.appsecjakarta.waf.internal.automaton.Found;
import io.github.appsecjakarta.waf.internal.automaton.Pace;
import io.github.appsecjakarta.waf.internal.automaton.PatternScan;
import io.github.appsecjakarta.waf.internal.automaton.RandomRegex;
import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The naive way is what it is compared with: RE2/J, one sign after the other, and a sum. */
final class SignsMatchTest {
  private static final int OPERATORS = 40;
  private static final int TEXTS = 200;
  private static final int LONG_TEXT = 1 << 18;

  private record Naive(List<Part> parts, int threshold) {
    record Part(String regex, String group, int weight) {}

    static Naive random(Random random, RandomRegex regexes) {
      List<Part> parts = new ArrayList<>();
      int count = 3 + random.nextInt(6);
      while (parts.size() < count) {
        String regex = regexes.regex(1);
        if (!Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher("").find()) {
          parts.add(new Part(regex, "c" + random.nextInt(5), 1 + random.nextInt(2)));
        }
      }
      return new Naive(parts, 3 + random.nextInt(2));
    }

    boolean matches(String text) {
      Map<String, Integer> heaviest = new HashMap<>();
      for (Part part : parts) {
        if (Pattern.compile(part.regex, Pattern.CASE_INSENSITIVE).matcher(text).find()) {
          heaviest.merge(part.group, part.weight, Math::max);
        }
      }
      return heaviest.values().stream().mapToInt(Integer::intValue).sum() >= threshold;
    }

    /** As a rule file has it. */
    String json() {
      StringBuilder json = new StringBuilder("{\"threshold\":" + threshold + ",\"signs\":[");
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        String regex = part.regex.replace("\\", "\\\\").replace("\"", "\\\"");
        json.append(i == 0 ? "" : ",").append("{\"name\":\"s").append(i);
        json.append("\",\"class\":\"").append(part.group).append("\",\"weight\":");
        json.append(part.weight).append(",\"regex\":\"").append(regex).append("\"}");
      }
      return json.append("]}").toString();
    }
  }

  private static Operator operator(String json) throws RejectedException {
    return SignsMatch.create(ConfigMap.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void matchesWhereTheSumIsReached_andNeedsWhatIsThere(long seed) {
    Random random = new Random(seed);
    RandomRegex regexes = new RandomRegex(seed);
    int matches = 0;
    for (int i = 0; i < OPERATORS; i++) {
      Naive naive = Naive.random(random, regexes);
      Operator operator;
      try {
        operator = operator(naive.json());
      } catch (RejectedException e) {
        assertThat(e.reason()).matches(".*(less than the threshold|where there is nothing)");
        continue;
      }
      PatternScan needed = new PatternScan(List.of(operator.needs().orElseThrow()));
      for (int t = 0; t < TEXTS; t++) {
        String text = regexes.text();
        boolean expected = naive.matches(text);
        assertThat(operator.find(text) != null)
            .as("%s in '%s'", naive, text)
            .isEqualTo(expected && !text.isEmpty());
        if (expected && !text.isEmpty()) {
          matches++;
          assertThat(isIn(text, needed)).as("needed by %s in '%s'", naive, text).isTrue();
        }
      }
    }
    assertThat(matches).isPositive();
  }

  private static boolean isIn(String text, PatternScan scan) {
    Found found = scan.newFound();
    scan.group(new int[] {0}).scan(text, found, Pace.LEISURE);
    return found.has(0);
  }

  @Test
  void theCommonestSignsAreNotWhatTheScanLooksFor() throws RejectedException {
    TextPattern needed =
        operator(
                """
                {"threshold": 3, "signs": [
                  {"name": "quote", "regex": "'"},
                  {"name": "space", "regex": " "},
                  {"name": "name", "phrases": ["information_schema"]},
                  {"name": "other name", "phrases": ["pg_catalog"]}]}
                """)
            .needs()
            .orElseThrow();
    PatternScan scan = new PatternScan(List.of(needed));
    assertThat(isIn("it's a fine day", scan)).isFalse();
    assertThat(isIn("select from information_schema", scan)).isTrue();
  }

  @Test
  void evidenceNamesTheSignsThatCount() throws RejectedException {
    Operator operator =
        operator(
            """
            {"threshold": 2, "signs": [
              {"name": "quote", "regex": "'", "class": "break"},
              {"name": "bracket", "regex": "[)]", "class": "break"},
              {"name": "comment", "phrases": ["--", "#"]}]}
            """);
    String text = "x') --";
    Evidence evidence = operator.evidence(text, String.valueOf(operator.find(text)));
    assertThat(evidence.operand()).isEqualTo("quote + comment: 2 of 2");
    assertThat(evidence.highlight()).containsExactly("'", "--");
  }

  @Test
  void longTexts_areReadAsAWhole_andHighlightsStayShort() throws RejectedException {
    Operator operator =
        operator(
            """
            {"threshold": 2, "signs": [
              {"name": "first", "regex": "^begin.*"}, {"name": "last", "regex": "end$"}]}
            """);
    String text = "begin" + "\uD83D\uDE00".repeat(LONG_TEXT) + "end";
    assertThat(operator.find(text)).isNotNull();
    List<String> highlight = operator.evidence(text, "").highlight();
    assertThat(highlight.get(0)).hasSizeLessThanOrEqualTo(100).endsWith("\uD83D\uDE00");
    assertThat(highlight.get(1)).isEqualTo("end");
  }

  @Test
  void aRefusalSaysWhere() {
    String json = "{\"threshold\": 2,\n \"signs\": [{\"name\": \"a\", \"regex\": \"a\"},\n  {}]}";
    assertThatExceptionOfType(RejectedException.class)
        .isThrownBy(() -> operator(json))
        .satisfies(e -> assertThat(e.line()).isEqualTo(3))
        .withMessage("missing key 'name'");
  }
}
