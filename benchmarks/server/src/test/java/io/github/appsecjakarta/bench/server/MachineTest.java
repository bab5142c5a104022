// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void aValueIsFoundByItsWholeKey() {
    List<String> lines = List.of("model\t\t: 1", "model name\t: Fast: 2 GHz", "MemTotal:   12 kB");
    assertThat(Machine.value(lines, "model name")).isEqualTo("Fast: 2 GHz");
    assertThat(Machine.value(lines, "MemTotal")).isEqualTo("12 kB");
    assertThat(Machine.value(lines, "model nam")).isEqualTo("?");
  }

  @Test
  void memoryIsRounded() {
    assertThat(Machine.gigabytes("24680012 kB")).isEqualTo(24);
  }
}
