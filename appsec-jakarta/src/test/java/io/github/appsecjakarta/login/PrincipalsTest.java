// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import org.junit.jupiter.api.Test;

class PrincipalsTest {
  /** Knows more than its name. */
  private record Account(Long id, String email, String getName) implements Principal {
    @Override
    public String getName() {
      return "name";
    }
  }

  /** Has getters. */
  private static final class Bean implements Principal {
    @Override
    public String getName() {
      return "name";
    }

    @SuppressWarnings({"unused", "EffectivelyPrivate"}) // read by reflection
    public String getId() {
      return " ";
    }

    @SuppressWarnings({"unused", "EffectivelyPrivate"}) // read by reflection
    public String getUsername() {
      return "bean";
    }
  }

  @Test
  void theBestPropertyCountsElseTheName() {
    assertThat(Principals.id(new Account(7L, "a@example.org", "x"))).isEqualTo("7");
    assertThat(Principals.id(new Bean())).isEqualTo("bean");
    assertThat(Principals.id(() -> "plain")).isEqualTo("plain");
    assertThat(Principals.id(null)).isNull();
  }
}
