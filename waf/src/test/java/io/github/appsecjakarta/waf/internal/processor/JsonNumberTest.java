// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumberTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/processor/numbers.tsv", delimiter = '\t')
  void number_isWhatTheNativeEngineReads(String text, String expected) {
    Object number = JsonNumber.read(text);
    if (number instanceof Double) {
      // not by its text: since Java 19 that has as few digits as are needed
      assertThat(number).isEqualTo(Double.valueOf(expected));
    } else {
      assertThat(number).hasToString(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e309", "-1e309", "1e99999999999", "12345678901234567890e300"})
  void numberThatIsTooLarge_isInfinite(String text) {
    assertThat((Double) JsonNumber.read(text)).isInfinite();
  }
}
