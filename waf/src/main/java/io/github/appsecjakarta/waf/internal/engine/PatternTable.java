// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the patterns of a program, each once. */
final class PatternTable {
  private final List<TextPattern> all = new ArrayList<>();
  private final Map<TextPattern, Map<ChainEffect.Style, Integer>> numbers = new HashMap<>();
  private final Map<String, Integer> triggers = new HashMap<>();

  int number(TextPattern pattern, ChainEffect.Style style) {
    return numbers
        .computeIfAbsent(pattern, key -> new HashMap<>())
        .computeIfAbsent(style, key -> add(key.of(pattern)));
  }

  int trigger(String regex) {
    return triggers.computeIfAbsent(regex, key -> add(TextPattern.regex(key, false).orElseThrow()));
  }

  private int add(TextPattern pattern) {
    all.add(pattern);
    return all.size() - 1;
  }

  List<TextPattern> all() {
    return all;
  }
}
