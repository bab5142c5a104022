// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the patterns of a program, each once. */
final class PatternTable {
  private final List<TextPattern> all = new ArrayList<>();
  private final Map<TextPattern, int[]> numbers = new HashMap<>();
  private final Map<String, Integer> triggers = new HashMap<>();
  private final Map<Integer, ChainEffect> effects = new HashMap<>();

  int number(TextPattern pattern, ChainEffect.Style style) {
    int[] byStyle = numbers.get(pattern);
    if (byStyle == null) {
      byStyle = new int[ChainEffect.Style.CODES];
      Arrays.fill(byStyle, -1);
      numbers.put(pattern, byStyle);
    }
    if (byStyle[style.code()] < 0) {
      byStyle[style.code()] = add(style.of(pattern));
    }
    return byStyle[style.code()];
  }

  ChainEffect effect(TransformChain chain) {
    return effects.computeIfAbsent(chain.index(), index -> ChainEffect.of(chain));
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
