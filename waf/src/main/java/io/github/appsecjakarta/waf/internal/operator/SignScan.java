// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.automaton.Found;
import io.github.appsecjakarta.waf.internal.automaton.Pace;
import io.github.appsecjakarta.waf.internal.automaton.PatternGroup;
import io.github.appsecjakarta.waf.internal.automaton.PatternScan;
import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells in one pass which signs may be in a text. Thread-safe; what it keeps is bounded. */
final class SignScan {
  private final PatternScan scan;
  private final PatternGroup group;

  /** By pattern the sign. */
  private final long[] signs;

  /** Signs that only a look at each of them finds. */
  private final long always;

  SignScan(Signs all) {
    List<TextPattern> patterns = new ArrayList<>();
    long known = 0;
    for (int place = 0; place < all.all().size(); place++) {
      Optional<TextPattern> pattern = all.all().get(place).search().text();
      if (pattern.isPresent()) {
        patterns.add(pattern.get());
        known |= Signs.bit(place);
      }
    }
    always = all.whole() & ~known;
    signs = new long[patterns.size()];
    int[] numbers = new int[signs.length];
    for (int i = 0; i < signs.length; i++) {
      numbers[i] = i;
      signs[i] = Long.lowestOneBit(known);
      known &= known - 1;
    }
    scan = new PatternScan(patterns);
    group = scan.group(numbers);
  }

  /** At least those signs that are in the text. */
  long candidates(String text) {
    Found found = scan.newFound();
    group.scan(text, found, Pace.LEISURE);
    long candidates = always;
    for (int next = found.next(0); next >= 0; next = found.next(next + 1)) {
      candidates |= signs[next];
    }
    return candidates;
  }
}
