// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random choices. The same seed gives the same choices. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** True once in so many times. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** From 0 to below the limit. */
  int below(int limit) {
    return random.nextInt(limit);
  }

  /** From one to another number, both included. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  <T> T of(List<? extends T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String word(String choices) {
    return of(List.of(choices.split(" ", -1)));
  }

  <T> List<T> list(int from, int to, Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = between(from, to); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }

  double number() {
    return random.nextInt(4000) / 8.0 - 250;
  }
}
