// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.BusinessEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.testing.JudgeStub;
import io.github.appsecjakarta.testing.RecordedReports;
import io.github.appsecjakarta.testing.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListenedReportsTest {
  private final RecordedReports reports = new RecordedReports();
  private final Counters counters = new Counters();
  private final List<SecurityEvent> heard = new ArrayList<>();
  private final CurrentRequest request = Requests.product(new JudgeStub());

  @Test
  void observedLoginsAreToldWhenTheRequestEndsAndOnlyIfTheyCount() {
    Reports listened = listened(heard::add);
    SecurityEvent failed = new LoginFailed("bob", null, Origin.OBSERVED, Map.of());
    SecurityEvent succeeded = new LoginSucceeded("bob", null, Origin.OBSERVED, Map.of());
    for (SecurityEvent event : List.of(failed, succeeded)) {
      request.add(event);
      listened.event(event, request);
    }
    assertThat(heard).isEmpty();
    listened.ended(request, 200);
    assertThat(heard).containsExactly(succeeded);
    assertThat(reports.events).containsExactly(failed, succeeded);
  }

  @Test
  void whatTheApplicationTellsIsToldAtOnce() {
    SecurityEvent event = new BusinessEvent("e", Map.of());
    listened(heard::add).event(event, null);
    assertThat(heard).containsExactly(event);
  }

  @Test
  void aListenerThatFailsIsCountedAndTheOthersAreTold() {
    SecurityEvent event = new BusinessEvent("e", Map.of());
    Reports listened =
        new ListenedReports(
            reports,
            List.of(
                e -> {
                  throw new IllegalStateException();
                },
                heard::add),
            counters);
    listened.event(event, null);
    assertThat(heard).containsExactly(event);
    assertThat(counters.of(Count.LISTENERS_FAILED)).isEqualTo(1);
  }

  @Test
  void aListenerMayRefuseTheRequest() {
    Reports listened =
        listened(
            event -> {
              throw new BlockedException("id");
            });
    assertThatThrownBy(() -> listened.event(new BusinessEvent("e", Map.of()), request))
        .isInstanceOf(BlockedException.class);
  }

  @Test
  void aListenerThatCausesEventsEndlesslyIsStopped() {
    List<Reports> self = new ArrayList<>();
    Reports listened =
        listened(
            event -> {
              heard.add(event);
              self.get(0).event(event, null);
            });
    self.add(listened);
    listened.event(new BusinessEvent("e", Map.of()), null);
    assertThat(heard).hasSize(3);
    assertThat(counters.of(Count.LISTENERS_FAILED)).isEqualTo(1);
  }

  private Reports listened(EventListener listener) {
    return new ListenedReports(reports, List.of(listener), counters);
  }
}
