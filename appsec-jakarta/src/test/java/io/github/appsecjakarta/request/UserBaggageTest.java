// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserBaggageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "usr.id=u1|u1",
        "a=1,usr.id=u1,b=2|u1",
        " usr.id = u1 ;p=1|u1",
        "usr.id=a%20b%2Cc|a b,c",
        "usr.id=%C3%A4|ä",
        "usr.id=%C3|",
        "usr.id=%4|",
        "usr.id=%|",
        "usr.id=%zz|",
        "usr.id=|",
        "usr.id=ä|",
        "Usr.Id=u1|",
        "usr.id|",
        "other=1|",
        "|"
      })
  void theUserOfAHeaderIsRead(@Nullable String header, @Nullable String user) {
    assertThat(UserBaggage.userId(List.of(header == null ? "" : header))).isEqualTo(user);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "a b", "a,b;c=d", "ä€𝄞", "100%", "\"quoted\\", "\u0007"})
  void whatIsWrittenIsReadAgain(String user) {
    String header = UserBaggage.of(user);
    assertThat(header).isNotNull().matches("usr\\.id=[!-~]+").doesNotContain(",", ";", "\"");
    assertThat(UserBaggage.userId(List.of("x=1", header))).isEqualTo(user);
  }

  @Test
  void whatIsBeyondTheBoundsIsNotRead() {
    String many = String.join(",", IntStream.range(0, 64).mapToObj(i -> "k" + i + "=v").toList());
    assertThat(UserBaggage.userId(List.of(many, "usr.id=u1"))).isNull();
    assertThat(UserBaggage.userId(List.of("k=" + "v".repeat(8192), "usr.id=u1"))).isNull();
    assertThat(UserBaggage.of("u".repeat(513))).isNull();
  }
}
