// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.oracle;

import java.util.Random;

/** How long a random test runs, and from which seed: {@code -Drounds=..} and {@code -Dseed=..}. */
public final class Rounds {
  private static final long SEED = Long.getLong("seed", System.nanoTime() % 1_000_000);

  private Rounds() {}

  /**
   * The seed of this run.
   *
   * @return the given seed or a fresh one
   */
  public static long seed() {
    return SEED;
  }

  /**
   * A source of random numbers.
   *
   * @return the same sequence for the same seed
   */
  public static Random random() {
    return new Random(SEED);
  }

  /**
   * The number of rounds.
   *
   * @param standard how many if nothing is asked for
   * @return a positive number
   */
  public static int count(int standard) {
    return Integer.getInteger("rounds", standard);
  }

  /**
   * Prints the line that ends a differential test.
   *
   * @param what what was compared
   * @param rounds how many texts
   * @param matches how many of them matched natively
   * @param differences how many verdicts differed
   */
  public static void report(String what, int rounds, int matches, int differences) {
    System.out.printf(
        "differential %s: seed %d, rounds %d, matches %d, differences %d%n",
        what, SEED, rounds, matches, differences);
  }
}
