// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.config.WafMode;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.request.Coverage;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.RouteAddress;
import io.github.appsecjakarta.runtime.Enforcement;
import io.github.appsecjakarta.runtime.RequestCounters.Count;
import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafContext;
import io.github.appsecjakarta.waf.http.Parsed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a request from the moment the server tells of it. Container authentication runs
 * before every filter: identity stores asked then find their request here. Where the server has a
 * gate before that, the arrival is judged there; elsewhere in the filter. While the container
 * authenticates, a refusal can only be thrown, never answered. Threads may take turns.
 */
final class Arrival implements CurrentRequest.Inspector {
  private static final String ATTRIBUTE = "io.github.appsecjakarta.arrival";

  private final Inspections shared;
  private final HttpServletRequest request;
  private final @Nullable Waf waf;
  private final Map<String, Object> start;
  private final CurrentRequest current;
  private final Judgement judgement;
  private final RequestUser user;
  private final Enforcement enforcement;
  private final boolean excluded;
  private boolean begun;
  private boolean startJudged;
  private volatile boolean atTheGate;
  private volatile @Nullable HttpServletResponse response;
  private volatile @Nullable RequestInspection inspection;

  private Arrival(Inspections shared, HttpServletRequest request) {
    this.shared = shared;
    this.request = request;
    WafMode mode = mode(request, shared);
    waf = mode == WafMode.OFF ? null : shared.runtime().rules().waf();
    excluded = mode == WafMode.OFF;
    String uri = RequestInputs.rawUri(request);
    Parsed<Map<String, Object>> arrived = shared.inputs().start(request, uri, addresses());
    start = arrived.value();
    current = new CurrentRequest(RequestInputs.facts(request, uri, start), this);
    current.caller(new RequestCaller(request));
    current.handler(RequestInputs.handler(request));
    user = new RequestUser(shared.users(), request, current);
    WafContext rules = waf == null ? null : waf.newContext(shared.runtime().limits());
    enforcement = shared.runtime().enforcement().on(mode);
    judgement = new Judgement(shared, current, rules, enforcement);
    shared.runtime().reports().cut(current, arrived.truncation());
  }

  private static WafMode mode(HttpServletRequest request, Inspections shared) {
    String path = RequestPath.of(request);
    boolean bare =
        request.getQueryString() == null
            && request.getContentLengthLong() <= 0
            && request.getHeader("Transfer-Encoding") == null;
    String raw = String.valueOf(request.getRequestURI());
    return shared.runtime().routes().mode(request.getMethod(), path, raw, bare);
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

  /**
   * The arrival of a request that is over. Servers may have dropped its attributes by then:
   * Undertow does once a redirect or forward of the container itself has completed the response.
   * The thread still has the request.
   */
  static @Nullable Arrival over(HttpServletRequest request, Inspections shared) {
    Arrival known = known(request, shared);
    CurrentRequest bound = CurrentRequest.get();
    if (known != null || bound == null) {
      return known;
    }
    return bound.inspector() instanceof Arrival arrival
            && arrival.shared == shared
            && arrival.request == request
        ? arrival
        : null;
  }

  Set<String> addresses() {
    return waf == null ? Set.of() : waf.addresses();
  }

  Set<String> judgedAddresses() {
    return waf == null ? Set.of() : waf.judgedAddresses();
  }

  CurrentRequest current() {
    return current;
  }

  RequestUser user() {
    return user;
  }

  Judgement judgement() {
    return judgement;
  }

  /** The request is there to be judged: counted and reported once, however often it is asked. */
  synchronized void begin() {
    if (!begun) {
      begun = true;
      count();
      shared.peers().seen(current.facts().peerIp());
      shared.runtime().reports().started(current);
    }
  }

  private void count() {
    shared.runtime().counters().add(Count.REQUESTS);
    if (excluded) {
      shared.runtime().counters().add(Count.EXCLUDED);
      current.coverage(Coverage.EXCLUDED);
    }
  }

  /** Judges what is known of the request before its body, unless that is done already. */
  synchronized boolean startPasses() {
    boolean first = !startJudged;
    startJudged = true;
    return judgement.passes(first ? start : Map.of());
  }

  /**
   * Before the container authenticates, where the server lets us answer: what arrived, and who
   * wants to log in with the container's own form.
   */
  boolean admits(
      HttpServletRequest request, HttpServletResponse response, EarlyGate.Container container) {
    begin();
    judgement.clearBy(container);
    judgement.answerTo(request, response, null);
    this.response = response;
    atTheGate = true;
    try {
      boolean login = container.hasLoginForm() && LoginForm.isSentTo(request);
      return startPasses() && (!login || admitsLogin(request));
    } finally {
      atTheGate = false;
    }
  }

  private boolean admitsLogin(HttpServletRequest request) {
    try {
      LoginForm form = LoginForm.of(request);
      LoginObserver logins = shared.runtime().context().logins();
      if (logins.refuses(form.login(), null)) {
        logins.loginRefused(form.login(), null, "form");
      }
      Parsed<Map<String, Object>> fields = shared.inputs().fields(request, form.parameters());
      shared.runtime().reports().cut(current, fields.truncation());
      return judgement.passes(fields.value());
    } catch (BlockedException e) {
      return !judgement.isRefused();
    } catch (RuntimeException | LinkageError e) {
      return judgement.afterFailure("reading a login form", e);
    }
  }

  /** Has the pattern judged that led to a servlet, where a rule looks at it. */
  void judgeRoute(HttpServletRequest request) {
    if (addresses().contains(RouteAddress.ROUTE)) {
      String pattern = request.getHttpServletMapping().getPattern();
      judge(Map.of(RouteAddress.ROUTE, pattern));
    }
  }

  /** From now on the inspection judges. */
  void takenBy(RequestInspection taker) {
    inspection = taker;
  }

  /** The request is over; if no filter ever ran, the container or the gate answered by itself. */
  void destroyed(HttpServletRequest request) {
    if (inspection == null) {
      countUnfiltered();
      HttpServletResponse answer = response;
      user.unfiltered(request, answer == null ? 0 : answer.getStatus());
      judgement.answeredByContainer();
      shared.runtime().reports().ended(current, current.refusalStatus());
    }
  }

  private synchronized void countUnfiltered() {
    if (!begun) {
      begun = true;
      count();
    }
  }

  @Override
  public void judge(Map<String, ?> values) {
    RequestInspection taken = inspection;
    if (taken != null) {
      taken.judge(values);
    } else if (atTheGate) {
      judgement.demand(values);
    } else {
      judgement.demandUnanswered(values);
    }
  }

  @Override
  public boolean refuse(Map<String, Object> parameters, Map<String, String> headers) {
    return judgement.refuse(parameters, headers);
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
      return enforcement.refuses(fresh.run(all, shared.budgetNanos()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      shared.failed("asking the rules", e);
      return false;
    }
  }
}
