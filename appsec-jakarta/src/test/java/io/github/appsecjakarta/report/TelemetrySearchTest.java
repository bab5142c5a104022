// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TelemetrySearchTest {
  @Test
  void anInstanceThatRefusesToBeAskedIsAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    Telemetry real = new NoTelemetry();
    TelemetrySearch search =
        new TelemetrySearch(
            instance -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("outside of an application");
              }
              return real;
            });
    search.use(new Object());
    assertThat(search.found()).isSameAs(Telemetry.NONE);
    search.use(new Object());
    assertThat(search.found()).isSameAs(real);
  }
}
