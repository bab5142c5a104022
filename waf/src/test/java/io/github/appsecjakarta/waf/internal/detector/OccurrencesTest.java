// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
  @Test
  void findsOverlappingPlaces() {
    assertThat(all("aaaa", "aa")).containsExactly(0, 1, 2);
  }

  @Test
  void findsNothingForAnEmptyText() {
    assertThat(all("abc", "")).isEmpty();
    assertThat(all("", "a")).isEmpty();
  }

  @Test
  void findsWhatAPlainSearchFinds() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text = random(random, random.nextInt(300));
      String wanted = random(random, 1 + random.nextInt(i % 2 == 0 ? 4 : 80));
      assertThat(all(text, wanted)).isEqualTo(plain(text, wanted));
      String part = text.substring(random.nextInt(text.length() + 1));
      assertThat(all(text, part)).isEqualTo(plain(text, part));
    }
  }

  /** Few different chars in long repeats, so that there is something to find. */
  private static String random(Random random, int length) {
    StringBuilder text = new StringBuilder();
    char c = 'a';
    while (text.length() < length) {
      c = random.nextInt(20) == 0 ? (char) ('a' + random.nextInt(2)) : c;
      text.append(c);
    }
    return text.toString();
  }

  private static List<Integer> all(String text, String wanted) {
    List<Integer> found = new ArrayList<>();
    Occurrences places = new Occurrences(text, wanted);
    for (int at = places.next(); at >= 0; at = places.next()) {
      found.add(at);
    }
    return found;
  }

  private static List<Integer> plain(String text, String wanted) {
    List<Integer> found = new ArrayList<>();
    for (int at = 0; !wanted.isEmpty() && at + wanted.length() <= text.length(); at++) {
      if (text.startsWith(wanted, at)) {
        found.add(at);
      }
    }
    return found;
  }
}
