// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.activity.TrackedContext;
import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.login.ObservedNames;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.LoginMode;
import io.github.appsecjakarta.report.Reports;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.RequestFacts;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One deployment with a request in progress on the test's thread. */
final class Deployment
    implements Reports, CurrentRequest.Inspector, BeforeEachCallback, AfterEachCallback {
  final List<SecurityEvent> events = new ArrayList<>();
  final Set<Object> blocked = new HashSet<>();
  private @Nullable TrackedContext context;
  final CurrentRequest request =
      new CurrentRequest(new RequestFacts("GET", "/", "198.51.100.7", null, null, Map.of()), this);

  private final Counters counters = new Counters();

  @Override
  public void beforeEach(ExtensionContext test) {
    LoginObserver logins =
        new LoginObserver(this, new ObservedNames(LoginMode.IDENT, ""), counters);
    context = new TrackedContext(this, this::refuses, logins, counters, false);
    AppSecContext unusedContext = AppSec.bind(context);
    CurrentRequest unusedRequest = CurrentRequest.bind(request);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    context = null;
    AppSecContext unusedContext = AppSec.bind(null);
    CurrentRequest unusedRequest = CurrentRequest.bind(null);
  }

  long missedLogins() {
    return counters.of(Counters.Count.LOGINS_WITHOUT_NAME);
  }

  @Override
  public void judge(Map<String, ?> values) {
    if (refuses(values)) {
      throw new BlockedException("7f6b2b0e-0000-4000-8000-000000000001");
    }
  }

  @Override
  public boolean refuse(Map<String, Object> parameters, Map<String, String> headers) {
    request.refused("7f6b2b0e-0000-4000-8000-000000000002", 403);
    return true;
  }

  @Override
  public boolean refuses(Map<String, ?> values) {
    return values.values().stream().anyMatch(blocked::contains);
  }

  @Override
  public Passage entered(CurrentRequest entered) {
    return Passage.NOTHING;
  }

  @Override
  public void judged(CurrentRequest judged, Set<String> addresses, Verdict verdict) {}

  @Override
  public void started(CurrentRequest started) {}

  @Override
  public void spanSeen(CurrentRequest seen) {}

  @Override
  public void event(SecurityEvent event, @Nullable CurrentRequest of) {
    events.add(event);
  }

  @Override
  public void ended(CurrentRequest ended, int status) {}
}
