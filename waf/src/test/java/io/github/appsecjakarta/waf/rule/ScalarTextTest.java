// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "-0.0, -0",
    "1.0, 1",
    "1.5, 1.5",
    "-2.25, -2.25",
    "0.1, 0.1",
    "0.001, 0.001",
    "0.0001, 1e-04",
    "0.00012, 0.00012",
    "100.0, 100",
    "10000.0, 10000",
    "100000.0, 1e+05",
    "120000.0, 120000",
    "1e20, 1e+20",
    "1.25e20, 1.25e+20",
    "1e100, 1e+100",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "4.9e-324, 5e-324",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "2.0e-3, 0.002",
    "345.62801348680864, 345.62801348680864",
    "9007199254740993.0, 9007199254740992",
    "NaN, nan",
    "Infinity, inf",
    "-Infinity, -inf",
  })
  void float_isShortestFormThatReadsBack(double value, String text) {
    assertThat(ScalarText.of(value)).isEqualTo(text);
  }

  @Test
  void float_readsBack() {
    Random random = new Random(42);
    for (int i = 0; i < 2000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(value)) {
        String text = ScalarText.of(value).replace("inf", "Infinity");
        assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
      }
    }
  }

  @Test
  void otherScalars_areThemselves() {
    assertThat(ScalarText.of("x")).isEqualTo("x");
    assertThat(ScalarText.of(true)).isEqualTo("true");
    assertThat(ScalarText.of(-5L)).isEqualTo("-5");
    assertThat(ScalarText.of((byte) 5)).isEqualTo("5");
    assertThat(ScalarText.of(new BigInteger("18446744073709551615")))
        .isEqualTo("18446744073709551615");
  }

  @Test
  void noScalar_isEmpty() {
    assertThat(ScalarText.of(null)).isEmpty();
    assertThat(ScalarText.of(java.util.List.of(1))).isEmpty();
  }
}
