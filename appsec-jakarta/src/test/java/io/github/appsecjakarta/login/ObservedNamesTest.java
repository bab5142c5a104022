// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.LoginMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservedNamesTest {
  @ParameterizedTest
  @CsvSource({
    "test,anon_9f86d081884c7d659a2feaa0c55ad015",
    "social-security-id,anon_5f31ffaf95946d2dc703ddc96a100de5",
    "invalidUser,anon_2141e3bee69f7de45b4f1d8d1f29258a"
  })
  void hashesAreThoseOfOtherTools(String name, String hash) {
    assertThat(new ObservedNames(LoginMode.ANON, "").shown(name)).isEqualTo(hash);
  }

  @Test
  void aKeyMakesOtherHashesThatStayTheSame() {
    ObservedNames keyed = new ObservedNames(LoginMode.ANON, "0123456789abcdef");
    ObservedNames other = new ObservedNames(LoginMode.ANON, "fedcba9876543210");
    assertThat(keyed.shown("test"))
        .matches("anon_[0-9a-f]{32}")
        .isEqualTo(new ObservedNames(LoginMode.ANON, "0123456789abcdef").shown("test"))
        .isNotEqualTo(other.shown("test"))
        .isNotEqualTo("anon_9f86d081884c7d659a2feaa0c55ad015");
  }

  @Test
  void nothingIsShownOfNothingOrWhereItIsOff() {
    assertThat(new ObservedNames(LoginMode.IDENT, "").shown(" ")).isNull();
    assertThat(new ObservedNames(LoginMode.IDENT, "").shown(null)).isNull();
    assertThat(new ObservedNames(LoginMode.DISABLED, "").shown("bob")).isNull();
  }
}
