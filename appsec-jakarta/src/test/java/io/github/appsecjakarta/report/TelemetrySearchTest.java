// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TelemetrySearchTest {
  @Test
  void anInstanceThatRefusesToBeAskedIsLeftAloneWithoutAFailure() {
    TelemetrySearch search =
        new TelemetrySearch(
            instance -> {
              throw new IllegalStateException("outside of an application");
            });
    search.use(new Object());
    assertThat(search.found()).isSameAs(Telemetry.NONE);
    assertThat(search.look(null)).isSameAs(Telemetry.NONE);
  }
}
