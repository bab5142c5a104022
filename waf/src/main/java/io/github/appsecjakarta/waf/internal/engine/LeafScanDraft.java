// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.PatternGroup;
import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what to look for at one place of the input. */
final class LeafScanDraft {
  private final PatternTable patterns;
  private final Map<Integer, List<LeafScan.Use>> uses = new TreeMap<>();
  private final List<ChainDraft> chains = new ArrayList<>();

  private static final class ChainDraft {
    final TransformChain chain;
    final ChainEffect effect;
    final int[] triggers;
    final Map<Integer, List<LeafScan.Use>> uses = new TreeMap<>();

    ChainDraft(TransformChain chain, ChainEffect effect, int[] triggers) {
      this.chain = chain;
      this.effect = effect;
      this.triggers = triggers;
    }
  }

  LeafScanDraft(PatternTable patterns) {
    this.patterns = patterns;
  }

  void add(CompiledInput input, int target, TextPattern pattern) {
    ChainEffect effect = ChainEffect.of(input.chain());
    int chain = -1;
    if (effect.always() || !effect.triggers().isEmpty()) {
      chain = chain(input.chain(), effect);
      int number = patterns.number(pattern, ChainEffect.Style.AS_IT_IS);
      put(chains.get(chain).uses, number, new LeafScan.Use(input.slot(), target, -1));
    }
    if (!effect.always()) {
      int number = patterns.number(pattern, effect.style());
      put(uses, number, new LeafScan.Use(input.slot(), target, chain));
    }
  }

  private int chain(TransformChain chain, ChainEffect effect) {
    for (int i = 0; i < chains.size(); i++) {
      if (chains.get(i).chain.equals(chain)) {
        return i;
      }
    }
    int[] triggers = effect.triggers().stream().mapToInt(patterns::trigger).toArray();
    for (int trigger : triggers) {
      uses.computeIfAbsent(trigger, key -> new ArrayList<>());
    }
    chains.add(new ChainDraft(chain, effect, triggers));
    return chains.size() - 1;
  }

  private static void put(Map<Integer, List<LeafScan.Use>> uses, int number, LeafScan.Use use) {
    uses.computeIfAbsent(number, key -> new ArrayList<>()).add(use);
  }

  int chains() {
    return chains.size();
  }

  /** The result; null if there is nothing to look for. */
  @Nullable LeafScan build(int all, Function<List<Integer>, PatternGroup> groups) {
    if (uses.isEmpty() && chains.isEmpty()) {
      return null;
    }
    List<LeafScan.ChainScan> built = new ArrayList<>();
    boolean always = false;
    for (ChainDraft draft : chains) {
      always |= draft.effect.always();
      built.add(
          new LeafScan.ChainScan(
              draft.chain,
              draft.triggers,
              draft.effect.always(),
              groups.apply(List.copyOf(draft.uses.keySet())),
              table(draft.uses, all)));
    }
    return new LeafScan(
        groups.apply(List.copyOf(uses.keySet())), table(uses, all), List.copyOf(built), always);
  }

  private static LeafScan.Use[] @Nullable [] table(Map<Integer, List<LeafScan.Use>> uses, int all) {
    LeafScan.Use[] @Nullable [] table = new LeafScan.Use[all] @Nullable [];
    uses.forEach(
        (number, list) -> {
          if (!list.isEmpty()) {
            table[number] = list.toArray(new LeafScan.Use[0]);
          }
        });
    return table;
  }
}
