// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastTest {
  private static ConfigValue scalar(@Nullable Object value) {
    return new ConfigScalar(value, 1, 1);
  }

  @Test
  void string_takesEveryScalarButNull() {
    assertThat(Cast.STRING.tryApply(scalar("x"))).isEqualTo("x");
    assertThat(Cast.STRING.tryApply(scalar(5L))).isEqualTo("5");
    assertThat(Cast.STRING.tryApply(scalar(1.0))).isEqualTo("1");
    assertThat(Cast.STRING.tryApply(scalar(false))).isEqualTo("false");
    assertThat(Cast.STRING.tryApply(scalar(null))).isNull();
    assertThat(Cast.STRING.tryApply(new ConfigList(List.of(), 1, 1))).isNull();
    assertThat(Cast.STRING.tryApply(ConfigMap.of(Map.of()))).isNull();
  }

  @Test
  void view_takesTextOnly() {
    assertThat(Cast.VIEW.tryApply(scalar("x"))).isEqualTo("x");
    assertThat(Cast.VIEW.tryApply(scalar(5L))).isNull();
    assertThat(Cast.VIEW.tryApply(scalar(true))).isNull();
  }

  @Test
  void bool_takesItsNameInAnyCase() {
    assertThat(Cast.BOOL.tryApply(scalar(true))).isTrue();
    assertThat(Cast.BOOL.tryApply(scalar("False"))).isFalse();
    assertThat(Cast.BOOL.tryApply(scalar("TRUE"))).isTrue();
    assertThat(Cast.BOOL.tryApply(scalar("yes"))).isNull();
    assertThat(Cast.BOOL.tryApply(scalar(1L))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, 5",
    "0, 0, 0",
    "-5, , -5",
    "18446744073709551615, 18446744073709551615, ",
    "18446744073709551616, , ",
    "-9223372036854775808, , -9223372036854775808",
    "-9223372036854775809, , ",
    "1x, , ",
    "' 1', , ",
    "-, , ",
    "1.0, , ",
  })
  void integers_readWholeNumericStrings(
      String text, @Nullable String unsigned, @Nullable String signed) {
    Number u = Cast.UNSIGNED.tryApply(scalar(text));
    Long s = Cast.SIGNED.tryApply(scalar(text));
    assertThat(u == null ? null : u.toString()).isEqualTo(unsigned);
    assertThat(s == null ? null : s.toString()).isEqualTo(signed);
  }

  @Test
  void integers_takeIntegralFloatsInRange() {
    assertThat(Cast.UNSIGNED.tryApply(scalar(5.0))).isEqualTo(5L);
    assertThat(Cast.UNSIGNED.tryApply(scalar(5.5))).isNull();
    assertThat(Cast.UNSIGNED.tryApply(scalar(1e30))).isNull();
    assertThat(Cast.UNSIGNED.tryApply(scalar(0x1p63))).isEqualTo(BigInteger.ONE.shiftLeft(63));
    assertThat(Cast.SIGNED.tryApply(scalar(-5.0))).isEqualTo(-5L);
    assertThat(Cast.SIGNED.tryApply(scalar(0x1p63))).isNull();
    assertThat(Cast.SIGNED.tryApply(scalar(Double.NaN))).isNull();
  }

  @Test
  void double_takesNoIntegers() {
    assertThat(Cast.DOUBLE.tryApply(scalar(5.0))).isEqualTo(5.0);
    assertThat(Cast.DOUBLE.tryApply(scalar("5.5"))).isEqualTo(5.5);
    assertThat(Cast.DOUBLE.tryApply(scalar("5"))).isEqualTo(5.0);
    assertThat(Cast.DOUBLE.tryApply(scalar(5L))).isNull();
    assertThat(Cast.DOUBLE.tryApply(scalar("five"))).isNull();
    assertThat(Cast.DOUBLE.tryApply(scalar(""))).isNull();
    assertThat(Cast.DOUBLE.tryApply(scalar(" 5"))).isNull();
  }

  @Test
  void apply_namesBothTypes() {
    assertThatThrownBy(() -> Cast.MAP.apply(scalar(2.5)))
        .isInstanceOf(RejectedException.class)
        .hasMessage("bad cast, expected 'map', obtained 'float'");
  }

  @Test
  void map_refusesTheEmptyKey() {
    assertThatThrownBy(() -> Cast.MAP.apply(ConfigMap.of(Map.of("", scalar(1L)))))
        .hasMessage("malformed object, invalid key on map entry");
  }

  @Test
  void types_areNamedAsDiagnosticsNameThem() {
    assertThat(scalar(-1L).type()).isEqualTo("signed");
    assertThat(scalar(1L).type()).isEqualTo("unsigned");
    assertThat(scalar(BigInteger.TEN).type()).isEqualTo("unsigned");
    assertThat(scalar(1.0).type()).isEqualTo("float");
    assertThat(scalar("").type()).isEqualTo("string");
    assertThat(scalar(true).type()).isEqualTo("bool");
    assertThat(scalar(null).type()).isEqualTo("null");
    assertThat(new ConfigList(List.of(), 1, 1).type()).isEqualTo("array");
    assertThat(ConfigMap.of(Map.of()).type()).isEqualTo("map");
  }
}
