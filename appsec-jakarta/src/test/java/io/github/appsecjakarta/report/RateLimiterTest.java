// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private static final long MILLI = 1_000_000;

  private final AtomicLong clock = new AtomicLong();

  @Test
  void ofAThousandInASecondAHundredPass() {
    RateLimiter limiter = new RateLimiter(100, clock::get);
    List<Integer> passed = new ArrayList<>();
    for (int second = 0; second < 5; second++) {
      int count = 0;
      for (int i = 0; i < 1000; i++) {
        clock.addAndGet(MILLI);
        count += limiter.passes() ? 1 : 0;
      }
      passed.add(count);
    }
    assertThat(passed).allMatch(count -> count >= 99 && count <= 101);
  }

  @Test
  void inNoWindowOfOneSecondPassMuchMoreThanTheLimit() {
    Random random = new Random(7);
    RateLimiter limiter = new RateLimiter(100, clock::get);
    List<Long> passed = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      clock.addAndGet(random.nextInt(10) == 0 ? random.nextLong(300 * MILLI) : MILLI / 10);
      if (limiter.passes()) {
        passed.add(clock.get());
      }
    }
    long most = 0;
    for (int from = 0, to = 0; to < passed.size(); to++) {
      while (passed.get(to) - passed.get(from) >= 1000 * MILLI) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    // what an estimate by two whole seconds can be wrong by
    assertThat(most).isBetween(100L, 200L);
  }

  @Test
  void threadsTogetherGetNoMore() throws Exception {
    RateLimiter limiter = new RateLimiter(100, clock::get);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        counts.add(
            threads.submit(
                () -> {
                  int count = 0;
                  for (int i = 0; i < 1000; i++) {
                    count += limiter.passes() ? 1 : 0;
                  }
                  return count;
                }));
      }
      int passed = 0;
      for (Future<Integer> count : counts) {
        passed += count.get();
      }
      assertThat(passed).isEqualTo(100);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void zeroIsNoLimit() {
    RateLimiter limiter = new RateLimiter(0, clock::get);
    for (int i = 0; i < 1000; i++) {
      assertThat(limiter.passes()).isTrue();
    }
  }
}
