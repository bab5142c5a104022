// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.api.EventNamed;
import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.BusinessEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class CdiEventsTest {
  @WeldSetup WeldInitiator weld = WeldInitiator.of(Ears.class);

  @Inject Ears ears;

  @Test
  void observersHearByTypeByNameAndAsynchronously() throws InterruptedException {
    SecurityEvent signup = new BusinessEvent("users.signup", Map.of("usr.id", "u1"));
    SecurityEvent failure = new LoginFailed("eve", null, Origin.OBSERVED, Map.of());
    new CdiEvents().happened(signup);
    new CdiEvents().happened(failure);
    assertThat(ears.all()).containsExactly(signup, failure);
    assertThat(ears.signups()).containsExactly(signup);
    assertThat(ears.failures()).containsExactly((LoginFailed) failure);
    assertThat(List.of(next(), next())).containsExactlyInAnyOrder(signup, failure);
  }

  private SecurityEvent next() throws InterruptedException {
    SecurityEvent heard = ears.later().poll(20, TimeUnit.SECONDS);
    assertThat(heard).isNotNull();
    return heard;
  }

  /** Observers. */
  @ApplicationScoped
  public static class Ears {
    private final List<SecurityEvent> all = new CopyOnWriteArrayList<>();
    private final List<SecurityEvent> signups = new CopyOnWriteArrayList<>();
    private final List<LoginFailed> failures = new CopyOnWriteArrayList<>();
    private final BlockingQueue<SecurityEvent> later = new LinkedBlockingQueue<>();

    List<SecurityEvent> all() {
      return all;
    }

    List<SecurityEvent> signups() {
      return signups;
    }

    List<LoginFailed> failures() {
      return failures;
    }

    BlockingQueue<SecurityEvent> later() {
      return later;
    }

    void any(@Observes SecurityEvent event) {
      all.add(event);
    }

    void named(@Observes @EventNamed("users.signup") SecurityEvent event) {
      signups.add(event);
    }

    void typed(@Observes LoginFailed event) {
      failures.add(event);
    }

    void later(@ObservesAsync SecurityEvent event) {
      later.add(event);
    }
  }
}
