// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.PatternGroup;
import io.github.appsecjakarta.waf.internal.automaton.PatternScan;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups of patterns, each once however many places of the input look for it. */
final class PatternGroups {
  private final PatternScan scan;
  private final Map<List<Integer>, PatternGroup> known = new HashMap<>();

  PatternGroups(PatternScan scan) {
    this.scan = scan;
  }

  /** How many patterns there are in all. */
  int patterns() {
    return scan.patterns();
  }

  PatternGroup of(Collection<Integer> numbers) {
    List<Integer> key = List.copyOf(numbers);
    @Nullable PatternGroup group = known.get(key);
    if (group == null) {
      int[] members = new int[key.size()];
      for (int i = 0; i < members.length; i++) {
        members[i] = key.get(i);
      }
      group = scan.group(members);
      known.put(key, group);
    }
    return group;
  }
}
