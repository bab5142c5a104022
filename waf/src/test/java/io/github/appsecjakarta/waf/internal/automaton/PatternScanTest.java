// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RE2/J, one expression after the other, is what the automata are compared with. */
final class PatternScanTest {
  private static final int EXPRESSIONS = 40;
  private static final int TEXTS = 400;

  private record Case(String regex, boolean ignoreCase, Pattern pattern) {
    static Case of(String regex, boolean ignoreCase) {
      return new Case(
          regex, ignoreCase, Pattern.compile(regex, ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
    }
  }

  private static List<Case> cases(RandomRegex random, long seed) {
    List<Case> cases = new ArrayList<>();
    while (cases.size() < EXPRESSIONS) {
      cases.add(Case.of(random.regex(2), (seed + cases.size()) % 3 == 0));
    }
    return cases;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void searchFindsWhatRe2Finds(long seed) {
    RandomRegex random = new RandomRegex(seed);
    for (Case expression : cases(random, seed)) {
      RegexSearch search = new RegexSearch(expression.pattern.pattern(), expression.ignoreCase);
      for (int i = 0; i < TEXTS; i++) {
        String text = random.text();
        Matcher matcher = expression.pattern.matcher(text);
        assertThat(search.find(text))
            .as("%s in '%s'", expression.regex, text)
            .isEqualTo(matcher.find() ? matcher.group() : null);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void scanLosesNoMatch(long seed) {
    RandomRegex random = new RandomRegex(seed);
    List<Case> cases = cases(random, seed);
    List<TextPattern> patterns =
        cases.stream()
            .map(c -> TextPattern.regex(c.regex, c.ignoreCase))
            .map(Optional::orElseThrow)
            .toList();
    PatternScan scan = new PatternScan(patterns);
    PatternGroup group = scan.group(IntStream.range(0, patterns.size()).toArray());
    Found together = scan.newFound();
    Found apart = scan.newFound();
    for (int i = 0; i < TEXTS; i++) {
      String text = random.text();
      together.clear();
      group.scan(text, together, Pace.LEISURE);
      apart.clear();
      scan.slow().find(group, text, apart, Pace.LEISURE);
      for (int p = 0; p < patterns.size(); p++) {
        if (cases.get(p).pattern.matcher(text).find()) {
          assertThat(together.has(p)).as("together: %s in '%s'", cases.get(p), text).isTrue();
          assertThat(apart.has(p)).as("one by one: %s in '%s'", cases.get(p), text).isTrue();
        }
      }
    }
  }
}
