// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.re2j.Pattern;
import io.github.appsecjakarta.waf.internal.automaton.RandomRegex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickSearchTest {
  private static final int EXPRESSIONS = 40;
  private static final int TEXTS = 200;

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void absent_isNeverSaidOfWhatRe2Finds(long seed) {
    RandomRegex random = new RandomRegex(seed);
    int absent = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      String expression = random.regex(2);
      QuickSearch search = new QuickSearch(expression);
      for (int t = 0; t < TEXTS; t++) {
        String text = random.text();
        boolean gone = search.absent(text);
        absent += gone ? 1 : 0;
        assertThat(gone && Pattern.compile(expression).matcher(text).find())
            .as("%s in '%s'", expression, text)
            .isFalse();
      }
    }
    assertThat(absent).isPositive();
  }

  @Test
  void aWrongExpression_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new QuickSearch("a(("));
  }
}
