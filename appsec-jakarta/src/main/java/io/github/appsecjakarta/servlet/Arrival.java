// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafContext;
import io.github.appsecjakarta.waf.verdict.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a request from the moment the server tells of it. Container authentication runs
 * before every filter: identity stores asked then find their request here. Until the filter takes
 * over there is no response, so a refusal can only be thrown, never answered. Threads may take
 * turns.
 */
final class Arrival implements CurrentRequest.Inspector {
  private static final String ATTRIBUTE = "io.github.appsecjakarta.arrival";

  private final Inspections shared;
  private final @Nullable Waf waf;
  private final @Nullable WafContext rules;
  private final Map<String, Object> start;
  private final CurrentRequest current;
  private volatile @Nullable RequestInspection inspection;

  private Arrival(Inspections shared, HttpServletRequest request) {
    this.shared = shared;
    waf = shared.runtime().rules().waf();
    rules = waf == null ? null : waf.newContext(shared.runtime().limits());
    start = shared.inputs().start(request, addresses());
    current = new CurrentRequest(RequestInputs.facts(request, start), this);
    current.caller(new RequestCaller(request));
    current.handler(RequestInputs.handler(request));
  }

  /** The arrival of a request, which is now if nobody has asked before. */
  static Arrival of(HttpServletRequest request, Inspections shared) {
    Arrival known = known(request, shared);
    if (known != null) {
      return known;
    }
    Arrival arrival = new Arrival(shared, request);
    request.setAttribute(ATTRIBUTE, arrival);
    return arrival;
  }

  /** The arrival that a request of this deployment has already, or null. */
  static @Nullable Arrival known(HttpServletRequest request, Inspections shared) {
    return request.getAttribute(ATTRIBUTE) instanceof Arrival known && known.shared == shared
        ? known
        : null;
  }

  Set<String> addresses() {
    return waf == null ? Set.of() : waf.addresses();
  }

  @Nullable WafContext rules() {
    return rules;
  }

  /** What is known of the request before its body. */
  Map<String, Object> start() {
    return start;
  }

  CurrentRequest current() {
    return current;
  }

  /** From now on there is a response, and the inspection judges. */
  void takenBy(RequestInspection taker) {
    inspection = taker;
    shared.runtime().reports().started(current);
  }

  /** The request is over; if no filter ever ran, the container refused it by itself. */
  void destroyed() {
    if (inspection == null) {
      shared.runtime().reports().ended(current, 0);
    }
  }

  @Override
  public void judge(Map<String, ?> values) {
    RequestInspection taken = inspection;
    if (taken != null) {
      taken.judge(values);
    } else if (refusesEarly(values)) {
      throw new BlockedException(UUID.randomUUID().toString());
    }
  }

  private synchronized boolean refusesEarly(Map<String, ?> values) {
    if (rules == null) {
      return false;
    }
    try {
      Verdict verdict = rules.run(values, shared.budgetNanos());
      shared.report(current, verdict, null, false);
      return shared.runtime().enforcement().refuses(verdict);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      shared.failed("judging an arrival", e);
      return false;
    }
  }

  /** Asks anew, with all that is known of the request: a rule that has matched would not again. */
  @Override
  public boolean refuses(Map<String, ?> values) {
    if (waf == null) {
      return false;
    }
    try {
      Map<String, Object> all = new HashMap<>(start);
      all.putAll(values);
      WafContext fresh = waf.newContext(shared.runtime().limits());
      return shared.runtime().enforcement().refuses(fresh.run(all, shared.budgetNanos()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      shared.failed("asking the rules", e);
      return false;
    }
  }
}
