// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** Choices by a random number or by bytes. The same seed or bytes give the same choices. */
final class Dice {
  private static final int BYTE = 256;

  private final IntUnaryOperator source;

  private Dice(IntUnaryOperator source) {
    this.source = source;
  }

  static Dice of(long seed) {
    return new Dice(new Random(seed)::nextInt);
  }

  /** Each choice takes as many bytes as it needs; when they are used up, the first one is taken. */
  static Dice of(byte[] bytes) {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    return new Dice(
        limit -> {
          int number = 0;
          for (int range = 1; range < limit && left.hasRemaining(); range *= BYTE) {
            number = number * BYTE + Byte.toUnsignedInt(left.get());
          }
          return number % limit;
        });
  }

  /** True once in so many times. */
  boolean oneIn(int times) {
    return source.applyAsInt(times) == 0;
  }

  /** From 0 to below the limit. */
  int below(int limit) {
    return source.applyAsInt(limit);
  }

  /** From one to another number, both included. */
  int between(int from, int to) {
    return from + source.applyAsInt(to - from + 1);
  }

  <T> T of(List<? extends T> choices) {
    return choices.get(source.applyAsInt(choices.size()));
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
    return source.applyAsInt(4000) / 8.0 - 250;
  }
}
