// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepeatedLoginsTest {
  private final AtomicLong clock = new AtomicLong();
  private final RepeatedLogins logins = new RepeatedLogins(clock::get);

  @Test
  void onlyTheFirstSuccessFromAPlaceIsNews() {
    assertThat(logins.repeats("bob", "a")).isFalse();
    assertThat(logins.repeats("bob", "a")).isTrue();
    assertThat(logins.repeats("bob", "b")).isFalse();
    assertThat(logins.repeats("amy", "a")).isFalse();
  }

  @Test
  void aClientThatWasSilentForLongLogsInAnew() {
    assertThat(logins.repeats("bob", "a")).isFalse();
    clock.addAndGet(RepeatedLogins.FORGET_NANOS - 1);
    assertThat(logins.repeats("bob", "a")).isTrue();
    clock.addAndGet(RepeatedLogins.FORGET_NANOS);
    assertThat(logins.repeats("bob", "a")).isFalse();
  }

  @Test
  void afterAFailureTheNextSuccessIsNews() {
    assertThat(logins.repeats("bob", "a")).isFalse();
    logins.failed("bob", "a");
    assertThat(logins.repeats("bob", "a")).isFalse();
  }

  @Test
  void theOnesUnseenForLongestAreForgottenFirst() {
    assertThat(logins.repeats("old", "a")).isFalse();
    for (int i = 0; i < RepeatedLogins.MAX_ENTRIES - 1; i++) {
      assertThat(logins.repeats("user" + i, "a")).isFalse();
    }
    assertThat(logins.repeats("old", "a")).isTrue();
    assertThat(logins.repeats("one more", "a")).isFalse();
    assertThat(logins.repeats("old", "a")).isTrue();
    assertThat(logins.repeats("user0", "a")).isFalse();
  }
}
