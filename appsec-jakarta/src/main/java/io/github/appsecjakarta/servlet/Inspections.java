// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.config.ClientIpMode;
import io.github.appsecjakarta.config.FailMode;
import io.github.appsecjakarta.config.Resources;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.InternalErrors;
import io.github.appsecjakarta.request.Coverage;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import io.github.appsecjakarta.runtime.RequestCounters.Count;
import io.github.appsecjakarta.waf.verdict.Action;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import io.github.appsecjakarta.waf.verdict.Triggers;
import io.github.appsecjakarta.waf.verdict.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that the inspections of one deployment share. Immutable; shared by threads. */
final class Inspections {
  private final AppSecRuntime runtime;
  private final RequestInputs inputs;
  private final BlockResponse answers;
  private final BodyMemory memory;
  private final UserRules users;
  private final InternalErrors timeouts = new InternalErrors();
  private final PeerWatch peers;
  private final NotedCount unjudgedBodies;
  private final NotedCount endlessReads;
  private final int bodyLimit;
  private final int responseBodyLimit;
  private final long budgetNanos;
  private final boolean failClosed;
  private final String debugHeader;

  Inspections(AppSecRuntime runtime, ClassLoader application, List<String> problems) {
    this.runtime = runtime;
    Settings settings = runtime.settings();
    inputs = new RequestInputs(settings);
    answers = new BlockResponse(BlockPages.of(settings, new Resources(application), problems));
    users = UserRules.of(runtime);
    memory = new BodyMemory(settings.get(Setting.BODY_MEMORY));
    peers =
        new PeerWatch(
            settings.get(Setting.CLIENT_IP_MODE) == ClientIpMode.AUTO
                && settings.get(Setting.CLIENT_IP_HEADER).isEmpty()
                && settings.get(Setting.TRUSTED_PROXIES).isEmpty());
    unjudgedBodies = NotedCount.unjudgedBodies(runtime.reported());
    endlessReads = NotedCount.endlessReads(runtime.reported());
    responseBodyLimit = settings.get(Setting.RESPONSE_BODY_LIMIT).intValue();
    bodyLimit = settings.get(Setting.BODY_LIMIT).intValue();
    budgetNanos = settings.get(Setting.WAF_BUDGET).toNanos();
    failClosed = settings.get(Setting.FAIL_MODE) == FailMode.CLOSED;
    debugHeader = settings.get(Setting.DEBUG_HEADER);
  }

  /**
   * Begins an inspection.
   *
   * @return null if it failed; that is counted and told
   */
  @Nullable RequestInspection open(HttpServletRequest request, HttpServletResponse response) {
    @Nullable Arrival arrival = null;
    try {
      arrival = Arrival.of(request, this);
      arrival.begin();
      return new RequestInspection(this, arrival, request, response);
    } catch (RuntimeException | LinkageError e) {
      if (arrival == null) {
        runtime.counters().add(Count.REQUESTS);
        runtime.reports().unread();
      } else {
        arrival.current().coverage(Coverage.FAILED_OPEN);
      }
      failed("reading a request", e);
      return null;
    }
  }

  /** Keeps and reports what rules found; a verdict without a match has at most attributes. */
  void report(
      CurrentRequest current, Verdict verdict, @Nullable String refusal, boolean wouldBlock) {
    if (!verdict.attributes().isEmpty()) {
      runtime.reports().described(current, verdict.attributes());
    }
    Action action = verdict.blockingAction();
    if (verdict.matches().isEmpty() && action == null) {
      return;
    }
    runtime.counters().add(Count.MATCHED);
    for (SecurityEvent event : BusinessRules.events(verdict.matches())) {
      keep(event, current);
    }
    List<RuleMatch> attacks = BusinessRules.attacks(verdict.matches());
    if (attacks.isEmpty() && action == null) {
      return;
    }
    keep(
        new AttackDetected(
            Triggers.of(attacks),
            refusal != null,
            wouldBlock,
            action == null ? null : action.type(),
            refusal),
        current);
  }

  private void keep(SecurityEvent event, CurrentRequest current) {
    current.add(event);
    runtime.reports().event(event, current);
  }

  /** Counts a run of the rules that had no time left and tells it, at most once a minute. */
  void outOfTime() {
    runtime.counters().add(Count.TIMEOUT);
    timeouts.noted("judging a request took all of " + Setting.WAF_BUDGET.key());
  }

  /** Counts an error of ours and tells it, at most once a minute. */
  void failed(String doing, Throwable error) {
    runtime.reported().add(Counters.Count.JUDGING_FAILED, 1);
    runtime.errors().failed(doing, error);
  }

  AppSecRuntime runtime() {
    return runtime;
  }

  RequestInputs inputs() {
    return inputs;
  }

  BlockResponse answers() {
    return answers;
  }

  UserRules users() {
    return users;
  }

  PeerWatch peers() {
    return peers;
  }

  BodyMemory memory() {
    return memory;
  }

  NotedCount unjudgedBodies() {
    return unjudgedBodies;
  }

  NotedCount endlessReads() {
    return endlessReads;
  }

  /** Where to keep the start of a response's body, or null if nobody looks at it. */
  @Nullable ResponseBody responseBody(Set<String> addresses) {
    return responseBodyLimit > 0 && RequestInputs.wantResponseBody(addresses)
        ? new ResponseBody(responseBodyLimit, memory.share())
        : null;
  }

  int bodyLimit() {
    return bodyLimit;
  }

  long budgetNanos() {
    return budgetNanos;
  }

  boolean failClosed() {
    return failClosed;
  }

  /** Name of the response header for test tools; empty for none. */
  String debugHeader() {
    return debugHeader;
  }
}
