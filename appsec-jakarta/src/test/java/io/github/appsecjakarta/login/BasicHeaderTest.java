// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicHeaderTest {
  @ParameterizedTest
  @CsvSource({"bob:builder,bob", "bob:a:b,bob", "bob:,bob", "ä:x,ä", ":x,", "bob,"})
  void theNameIsRead(String pair, @Nullable String name) {
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    assertThat(BasicHeader.login("Basic " + encoded)).isEqualTo(name);
    assertThat(BasicHeader.login("bASIC  " + encoded + " ")).isEqualTo(name);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Basic", "Basic !", "Bearer Ym9iOng=", "Basic"})
  void anythingElseIsNone(@Nullable String header) {
    assertThat(BasicHeader.login(header)).isNull();
  }

  @Test
  void aLongHeaderIsNotDecoded() {
    assertThat(BasicHeader.login("Basic " + "QUFB".repeat(3000))).isNull();
  }
}
