// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  private static ConfigMap item(String key, String version) {
    return ConfigMap.of(Map.of(key, new ConfigScalar(version, 3, 7)));
  }

  @ParameterizedTest
  @CsvSource({
    "min_version, 2.0.1",
    "min_version, 2.0.0",
    "min_version, 1.99.999",
    "min_version, 2.0.1-beta",
    "max_version, 2.0.1",
    "max_version, 2.0.2",
    "max_version, 999.999.999",
  })
  void inRange_isTaken(String key, String version) {
    assertThatCode(() -> Version.check(item(key, version))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "min_version, 2.0.2",
    "min_version, 2.1.0",
    "min_version, 3.0.0",
    "max_version, 2.0.0",
    "max_version, 1.24.9",
  })
  void outOfRange_isSkipped(String key, String version) {
    RejectedException e =
        catchThrowableOfType(RejectedException.class, () -> Version.check(item(key, version)));
    assertThat(e.kind()).isEqualTo(RejectedException.Kind.SKIPPED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1.2", "1.2.x", "1..3", "1.2.3.4", "1000.0.0", "a.b.c", "1.2."})
  void otherSyntax_isAnError(String version) {
    RejectedException e =
        catchThrowableOfType(
            RejectedException.class, () -> Version.check(item("min_version", version)));
    assertThat(e.kind()).isEqualTo(RejectedException.Kind.ERROR);
    assertThat(e.reason()).startsWith("invalid ").contains("version");
  }

  @Test
  void otherType_isAnError() {
    ConfigMap item = ConfigMap.of(Map.of("min_version", ConfigMap.of(Map.of())));
    assertThatThrownBy(() -> Version.check(item))
        .hasMessage("invalid type 'map' for key 'min_version', expected 'string'");
  }
}
