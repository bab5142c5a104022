// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CapacityTest {
  @Test
  void aServerIsDrivenAtAPartOfTheBareOne() {
    Capacity capacity =
        new Capacity(Map.of(Configuration.BARE, 1000.0, Configuration.AGENT_ON, 900.0));
    assertThat(capacity.rate(60)).isEqualTo(600);
    assertThat(capacity.isTooMuch(60)).isFalse();
  }

  @Test
  void noServerIsDrivenBeyondWhatTheSlowestTakes() {
    Capacity capacity =
        new Capacity(Map.of(Configuration.BARE, 1000.0, Configuration.AGENT_ON, 500.0));
    assertThat(capacity.rate(60)).isEqualTo(400);
    assertThat(capacity.isTooMuch(60)).isTrue();
  }
}
