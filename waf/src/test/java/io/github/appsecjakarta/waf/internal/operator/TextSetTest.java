// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.rule.DataList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSetTest {
  /** Few characters of every width, lone surrogates among them, so that texts repeat. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append("ab\u007f\u0080\u00ff\uffff\udcff\ud83d\0".charAt(random.nextInt(9)));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsWhatAMapFinds(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      Map<String, Long> naive = new HashMap<>();
      List<DataList.Entry> entries = new ArrayList<>();
      for (int i = random.nextInt(60); i > 0; i--) {
        DataList.Entry entry = new DataList.Entry(text(random), random.nextInt(4));
        entries.add(entry);
        naive.merge(entry.value(), entry.expiration(), Expiry::later);
      }
      TextSet set = new TextSet(entries);
      for (int i = 0; i < 100; i++) {
        String text = text(random);
        assertThat(set.expiration(text)).isEqualTo(naive.getOrDefault(text, Expiry.ENDED));
      }
    }
  }

  @Test
  void nothingIsInTheEmptySet() {
    assertThat(new TextSet(List.of()).expiration("")).isEqualTo(Expiry.ENDED);
  }
}
