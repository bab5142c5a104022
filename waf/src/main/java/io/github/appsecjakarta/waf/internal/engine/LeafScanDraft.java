// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    ChainEffect effect = patterns.effect(input.chain());
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
      if (chains.get(i).chain.index() == chain.index()) {
        return i;
      }
    }
    int[] triggers = new int[effect.triggers().size()];
    for (int i = 0; i < triggers.length; i++) {
      triggers[i] = patterns.trigger(effect.triggers().get(i));
      uses.putIfAbsent(triggers[i], new ArrayList<>());
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
  @Nullable LeafScan build(PatternGroups groups) {
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
              groups.of(draft.uses.keySet()),
              table(draft.uses, groups.patterns())));
    }
    return new LeafScan(
        groups.of(uses.keySet()),
        table(uses, groups.patterns()),
        List.copyOf(built),
        always,
        new CleanTexts());
  }

  private static LeafScan.Use[] @Nullable [] table(Map<Integer, List<LeafScan.Use>> uses, int all) {
    LeafScan.Use[] @Nullable [] table = new LeafScan.Use[all] @Nullable [];
    for (Map.Entry<Integer, List<LeafScan.Use>> entry : uses.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        table[entry.getKey()] = entry.getValue().toArray(new LeafScan.Use[0]);
      }
    }
    return table;
  }
}
