// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.rule.DataList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiryTest {
  private static final long NOW = 1000;

  private static DataList.Entry entry(String value, long expiration) {
    return new DataList.Entry(value, expiration);
  }

  private static Operator addresses(DataList.Entry... entries) {
    return new IpMatch(List.of(entries), () -> NOW);
  }

  private static Operator texts(DataList.Entry... entries) {
    return new ExactMatch(List.of(entries), () -> NOW);
  }

  @Test
  void entry_holdsUpToItsLastSecond() {
    assertThat(texts(entry("a", NOW)).find("a")).isEqualTo("a");
    assertThat(texts(entry("a", NOW - 1)).find("a")).isNull();
    assertThat(texts(entry("a", NOW + 1)).find("a")).isEqualTo("a");
  }

  @Test
  void zero_isNever() {
    assertThat(texts(entry("a", 0)).find("a")).isEqualTo("a");
  }

  @Test
  void duplicate_longestLivedCounts() {
    assertThat(texts(entry("a", NOW + 1), entry("a", 1)).find("a")).isEqualTo("a");
    assertThat(texts(entry("a", 1), entry("a", NOW + 1)).find("a")).isEqualTo("a");
    assertThat(texts(entry("a", 0), entry("a", 1)).find("a")).isEqualTo("a");
    assertThat(texts(entry("a", 1), entry("a", 2)).find("a")).isNull();
  }

  @Test
  void endedNarrowNetwork_doesNotHideALiveWideOne() {
    Operator operator = addresses(entry("10.1.1.1", 1), entry("10.0.0.0/8", NOW + 1));
    assertThat(operator.find("10.1.1.1")).isEqualTo("10.1.1.1");
  }

  @Test
  void endedWideNetwork_doesNotHideALiveNarrowOne() {
    Operator operator = addresses(entry("10.1.1.1", 0), entry("10.0.0.0/8", 1));
    assertThat(operator.find("10.1.1.1")).isEqualTo("10.1.1.1");
    assertThat(operator.find("10.1.1.2")).isNull();
  }

  @Test
  void sameNetworkInAnotherSpelling_isTheSame() {
    Operator operator = addresses(entry("10.0.0.0/8", 1), entry("::ffff:10.9.9.9/104", 0));
    assertThat(operator.find("10.1.1.1")).isEqualTo("10.1.1.1");
  }
}
