// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.Counters.Count;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class WarnedCountTest {
  private final Counters counters = new Counters();
  private final AtomicLong nanos = new AtomicLong();
  private final WarnedCount count =
      new WarnedCount(counters, Count.BODY_UNJUDGED, "told for {0}", nanos::get);

  @Test
  void eachIsCountedAndAWarningAMinuteSaysHowMany() {
    assertThat(warnings(3)).containsExactly("told for 1");
    assertThat(counters.of(Count.BODY_UNJUDGED)).isEqualTo(3);
    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(warnings(1)).isEmpty();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(warnings(2)).containsExactly("told for 4");
  }

  private List<String> warnings(int times) {
    List<String> told = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            told.add(new SimpleFormatter().formatMessage(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger("appsec");
    log.addHandler(handler);
    try {
      for (int i = 0; i < times; i++) {
        count.add();
      }
    } finally {
      log.removeHandler(handler);
    }
    return told;
  }
}
