// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A few patterns that one automaton looks for, where many texts are candidates of several of them.
 * If that costs too many states time and again, it is no longer tried. Thread-safe.
 */
final class Bundle {
  static final int MOST = 8;

  private static final int WORTH_IT = 2;
  private static final int MOST_STATES = 1500;
  private static final int MOST_FAILURES = 32;

  private final PatternScan scan;
  private final int[] members;
  private volatile @Nullable LazyDfa together;
  private int failures;

  Bundle(PatternScan scan, List<Integer> patterns) {
    this.scan = scan;
    this.members = patterns.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Looks for those members that are candidates, which then are no candidates any more. */
  void find(String text, int newStates, Found candidates, Found found, Pace pace) {
    // races lose a failure or a success of the count, no more
    if (failures > MOST_FAILURES || candidatesIn(candidates) < WORTH_IT) {
      return;
    }
    Found here = scan.newFound();
    if (!together().all(text, newStates, here, pace)) {
      failures++;
      return;
    }
    failures = 0;
    for (int member : members) {
      if (candidates.has(member)) {
        candidates.remove(member);
        if (here.has(member)) {
          found.add(member);
        }
      }
    }
  }

  private int candidatesIn(Found candidates) {
    int count = 0;
    for (int member : members) {
      count += candidates.has(member) ? 1 : 0;
    }
    return count;
  }

  private LazyDfa together() {
    LazyDfa known = together;
    if (known == null) {
      synchronized (members) {
        known = together;
        if (known == null) {
          known = scan.automaton(members, MOST_STATES);
          together = known;
        }
      }
    }
    return known;
  }
}
