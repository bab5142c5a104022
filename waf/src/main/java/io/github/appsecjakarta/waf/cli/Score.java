// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often rules said of samples what they should. */
final class Score {
  /** Counts of one group. */
  static final class Group {
    private int attacks;
    private int seen;
    private int benign;
    private int disturbed;

    private void add(boolean attack, boolean match) {
      attacks += attack ? 1 : 0;
      seen += attack && match ? 1 : 0;
      benign += attack ? 0 : 1;
      disturbed += !attack && match ? 1 : 0;
    }

    @Override
    public String toString() {
      return seen
          + " of "
          + attacks
          + " attacks seen, "
          + disturbed
          + " of "
          + benign
          + " benign disturbed";
    }
  }

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Group all = new Group();
  private final Set<String> wrong = new LinkedHashSet<>();

  void add(Sample sample, boolean match) {
    groups.computeIfAbsent(sample.group(), g -> new Group()).add(sample.attack(), match);
    all.add(sample.attack(), match);
    if (sample.attack() != match) {
      wrong.add((sample.attack() ? "missed    " : "disturbed ") + sample.text());
    }
  }

  /** Samples of which the rules said what they should not, one line each. */
  Set<String> wrong() {
    return wrong;
  }

  /** One line for each group, and one for all. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    groups.forEach((name, group) -> lines.add(String.format("%-24s %s", name, group)));
    lines.add(String.format("%-24s %s", "all", all));
    return lines;
  }
}
