// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutePatternTest {
  @ParameterizedTest
  @CsvSource({
    "/api/reports/**, /api/reports, true",
    "/api/reports/**, /api/reports/, true",
    "/api/reports/**, /api/reports/1/2, true",
    "/api/reports/**, /api/reportsx, false",
    "/api/reports/**, /api, false",
    "/api/*/lines, /api/1/lines, true",
    "/api/*/lines, /api/1/2/lines, false",
    "/api/*/lines, /api//lines, false",
    "/api/*, /api/, false",
    "/api, /api, true",
    "/api, /api/, false",
    "/api, /apix, false",
    "/api, api, false",
    "/, /, true",
    "/, /a, false",
    "/**, /, true",
    "/**, /a/b, true",
    "/*/**, /a/b, true",
    "/*/**, /, false"
  })
  void matches(String pattern, String path, boolean fits) {
    assertThat(RoutePattern.of(pattern).matches(path)).isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "api", "/a*", "/**/a", "/a/***"})
  void othersAreRefused(String text) {
    assertThatThrownBy(() -> RoutePattern.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMoreSpecificComesFirst() {
    assertThat(
            Stream.of("/**", "/api/**", "/api/*", "/api/*/x", "/api/a", "/api/a/**", "/*/a")
                .map(RoutePattern::of)
                .sorted()
                .map(RoutePattern::toString))
        .containsExactly("/api/a", "/api/a/**", "/api/*/x", "/api/*", "/api/**", "/*/a", "/**");
  }
}
