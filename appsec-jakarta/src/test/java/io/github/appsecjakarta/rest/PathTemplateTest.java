// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "api, reports, {id}, /api/reports/*",
        "/api/*, /reports/, /{ id }/lines/, /api/reports/*/lines",
        "/, a, '', /a",
        "'', '', '', /",
        "api, reports, '{id: [0-9]+}', none",
        "api, reports, '{a}.json', none",
        "api, reports, '{a}{b}', none",
        "api, reports, 'a*b', none"
      })
  void patternFitsWhatTheTemplateDoes(String base, String type, String method, String pattern) {
    String template = PathTemplate.joined(base, type, method);
    assertThat(String.valueOf(PathTemplate.pattern(template))).isEqualTo(String.valueOf(pattern));
  }
}
