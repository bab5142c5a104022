// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessorTimeTest {

  @Test
  void userAndSystemTimeAreAdded() {
    assertThat(ProcessorTime.seconds("7 (java) S 1 7 7 0 -1 4 5 6 7 8 1234 66 3 4 20 0 9 0 1 2"))
        .isEqualTo(13.0);
  }

  @Test
  void theNameOfAProgramMayLookLikeFields() {
    assertThat(ProcessorTime.seconds("7 (a) b) (c) R 1 7 7 0 -1 4 5 6 7 8 100 50 3 4 20 0"))
        .isEqualTo(1.5);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thisProcessHasUsedTime() throws IOException {
    assertThat(ProcessorTime.seconds(ProcessHandle.current().pid())).isPositive();
  }
}
