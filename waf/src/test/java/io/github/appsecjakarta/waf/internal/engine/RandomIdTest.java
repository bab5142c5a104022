// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomIdTest {
  @Test
  void hasTheFormOfTheNativeEngine_andIsNewEachTime() {
    assertThat(Stream.generate(RandomId::next).limit(1000))
        .doesNotHaveDuplicates()
        .allMatch(
            id -> id.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-1b[0-9a-f]{2}-[0-9a-f]{12}"));
  }
}
