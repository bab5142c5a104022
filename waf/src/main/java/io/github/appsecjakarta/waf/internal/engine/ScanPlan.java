// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.PatternScan;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Which rules need not be tried: each text is looked at once for the patterns of all rules, and a
 * rule whose first condition has no pattern there cannot match. Immutable, but for spare scratch
 * paper.
 */
final class ScanPlan {
  private static final int SPARE = 16;

  private final Parts parts;
  private final AtomicReferenceArray<@Nullable Scratch> spare = new AtomicReferenceArray<>(SPARE);

  /**
   * What a plan is made of.
   *
   * @param scan all patterns
   * @param roots what to look for, by address, or null
   * @param slots inputs that the scan decides about, by address
   * @param scanned all these inputs
   * @param leads by input the position of the rule that it may wake, or -1
   * @param residents by address the rules that have to be tried when there is a new value
   * @param targets how many targets there are
   * @param chains how many chains one leaf may have
   * @param rules how many rules there are
   */
  @SuppressWarnings("ArrayRecordComponent") // written once, by the compiler
  record Parts(
      PatternScan scan,
      @Nullable ScanNode[] roots,
      int[][] slots,
      BitSet scanned,
      int[] leads,
      @Nullable Positions[] residents,
      int targets,
      int chains,
      int rules) {}

  ScanPlan(Parts parts) {
    this.parts = parts;
  }

  @Nullable ScanNode root(int address) {
    return parts.roots[address];
  }

  int[] slots(int address) {
    return parts.slots[address];
  }

  /** Whether an input can be passed over if the scan found nothing for it. */
  boolean decides(int slot) {
    return parts.scanned.get(slot);
  }

  /** The rule that has to be tried if the scan found something for an input, or -1. */
  int lead(int slot) {
    return parts.leads[slot];
  }

  @Nullable Positions residents(int address) {
    return parts.residents[address];
  }

  Positions newPositions() {
    return new Positions(parts.rules);
  }

  /** Takes a scratch that nobody uses. */
  Scratch borrow() {
    Scratch scratch = spare.getAndSet(place(), null);
    return scratch != null ? scratch : new Scratch(parts);
  }

  void giveBack(Scratch scratch) {
    spare.lazySet(place(), scratch);
  }

  private static int place() {
    return (int) Thread.currentThread().getId() & (SPARE - 1);
  }
}
