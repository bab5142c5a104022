// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.runtime.RequestCounters.Count;
import io.github.appsecjakarta.waf.WafContext;
import io.github.appsecjakarta.waf.verdict.Action;
import io.github.appsecjakarta.waf.verdict.Verdict;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One request from its arrival to its end: the phases in which it is judged, and what to do with
 * each verdict. However often it is dispatched, there is one of these and each value is judged
 * once. Threads may take turns.
 */
final class RequestInspection implements CurrentRequest.Inspector {
  private static final String ATTRIBUTE = "io.github.appsecjakarta.inspection";
  private static final Map<String, Object> DEFAULT_BLOCK = Map.of("status_code", 403L);

  private final Inspections shared;
  private final HttpServletRequest original;
  private final HttpServletResponse answer;
  private final HttpServletResponse response;
  private final @Nullable ResponseObserver observer;
  private final @Nullable WafContext rules;
  private final Arrival arrival;
  private final RequestBody body;
  private final CurrentRequest current;
  private final AtomicBoolean ended = new AtomicBoolean();
  private long budgetNanos;
  private volatile boolean refused;
  private volatile boolean asyncStarted;

  RequestInspection(
      Inspections shared,
      Arrival arrival,
      HttpServletRequest request,
      HttpServletResponse response) {
    this.shared = shared;
    this.original = request;
    this.answer = response;
    this.budgetNanos = shared.budgetNanos();
    this.arrival = arrival;
    rules = arrival.rules();
    current = arrival.current();
    Set<String> addresses = arrival.addresses();
    boolean wantBody =
        RequestInputs.wantBody(addresses) && request.getDispatcherType() == DispatcherType.REQUEST;
    body =
        new RequestBody(
            request,
            wantBody,
            new RequestBody.BodyJudge(
                shared.inputs(),
                this,
                shared.bodyLimit(),
                shared.memory().share(),
                shared.runtime().counters()));
    observer =
        RequestInputs.wantResponse(addresses)
            ? new ResponseObserver(response, this::admitsResponse)
            : null;
    this.response = observer == null ? response : observer;
    request.setAttribute(ATTRIBUTE, this);
    arrival.takenBy(this);
  }

  /** The inspection that a request of this deployment has already, or null. */
  static @Nullable RequestInspection of(HttpServletRequest request, Inspections shared) {
    return request.getAttribute(ATTRIBUTE) instanceof RequestInspection known
            && known.shared == shared
        ? known
        : null;
  }

  // ---- the phases, in order

  /** Before the application: what arrived, then the body if the application could read it. */
  boolean admits() {
    return passes(arrival.start()) && admitsCaller() && admitsBody();
  }

  /** Whom the container recognised before any filter ran. */
  private boolean admitsCaller() {
    try {
      logins().userSeen(current.caller().name());
      return !refused;
    } catch (BlockedException e) {
      return !refused;
    } catch (RuntimeException | LinkageError e) {
      return afterFailure("asking who the caller is", e);
    }
  }

  private boolean admitsBody() {
    try {
      return passes(body.ahead());
    } catch (IOException e) {
      // the client went away; the application notices when it reads
      return true;
    } catch (RuntimeException | LinkageError e) {
      return afterFailure("reading a body", e);
    }
  }

  /** While the application runs: path parameters, users, what the server parsed of the body. */
  @Override
  public void judge(Map<String, ?> values) {
    if (!passes(values)) {
      throw new BlockedException(refusal());
    }
  }

  /** Just before the response is committed. */
  private boolean admitsResponse(int status) {
    return passes(RequestInputs.response(answer, status));
  }

  /** When the application's code returned, perhaps with work left to other threads. */
  void applicationReturned(HttpServletRequest request) {
    DispatcherType dispatcher = request.getDispatcherType();
    if (dispatcher == DispatcherType.REQUEST || dispatcher == DispatcherType.ASYNC) {
      body.applicationReturned();
    }
    if (observer != null && !request.isAsyncStarted()) {
      observer.finish();
    }
  }

  /** When there is nothing more to come, exactly once. */
  void end(int status) {
    if (ended.compareAndSet(false, true)) {
      body.release();
      shared.runtime().reports().ended(current, status);
    }
  }

  // ---- what to do with a verdict

  private synchronized boolean passes(Map<String, ?> values) {
    if (refused) {
      return false;
    }
    if (rules == null || values.isEmpty()) {
      return true;
    }
    try {
      Verdict verdict = rules.run(values, budgetNanos);
      shared.runtime().reports().judged(current, values.keySet(), verdict);
      budgetNanos = Math.max(0, budgetNanos - verdict.durationNanos());
      if (verdict.any()) {
        follow(verdict);
      }
      return (verdict.timeout() && !refused) ? afterTimeout() : !refused;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return afterFailure("judging a request", e);
    }
  }

  private void follow(Verdict verdict) {
    Action action = verdict.blockingAction();
    String id = action == null ? null : id(action);
    boolean blocked =
        action != null
            && id != null
            && shared.runtime().enforcement().refuses(verdict)
            && refuse(action, id);
    if (!verdict.matches().isEmpty()) {
      showMatch();
    }
    shared.report(current, verdict, blocked ? id : null, action != null && !blocked);
  }

  /** Commits the answer; false if the response is committed already. */
  private boolean refuse(Action action, String id) {
    boolean written;
    try {
      written = answers().write(original, answer, action, id);
    } catch (IOException e) {
      written = true; // the client is gone, and the application must not run
    }
    if (!written) {
      shared.runtime().counters().add(Count.BLOCK_FAILED);
      return false;
    }
    refused(id);
    return true;
  }

  private void refused(String id) {
    shared.runtime().counters().add(Count.BLOCKED);
    refused = true;
    current.refused(id, answer.getStatus());
    if (observer != null) {
      observer.drop();
    }
  }

  private boolean afterTimeout() {
    shared.runtime().counters().add(Count.TIMEOUT);
    return !shared.failClosed() || !refuseUnjudged();
  }

  private boolean afterFailure(String doing, Throwable error) {
    shared.failed(doing, error);
    return !shared.failClosed() || !refuseUnjudged();
  }

  private boolean refuseUnjudged() {
    try {
      if (shared.answers().unavailable(original, answer)) {
        refused(UUID.randomUUID().toString());
      }
    } catch (IOException e) {
      refused(UUID.randomUUID().toString());
    }
    return refused;
  }

  private BlockResponse answers() {
    String header = shared.debugHeader();
    return header.isEmpty() ? shared.answers() : shared.answers().withHeader(header, "1");
  }

  private void showMatch() {
    if (!shared.debugHeader().isEmpty() && !answer.isCommitted()) {
      answer.setHeader(shared.debugHeader(), "1");
    }
  }

  private static String id(Action action) {
    return action.parameters().get("security_response_id") instanceof String id
        ? id
        : UUID.randomUUID().toString();
  }

  private String refusal() {
    String id = current.securityResponseId();
    return id == null ? "" : id;
  }

  @Override
  public boolean refuses(Map<String, ?> values) {
    return arrival.refuses(values);
  }

  /**
   * Whether an exception that left the application says no more than that the request was refused.
   */
  boolean explains(Throwable thrown) {
    BlockedException block = blockIn(thrown);
    if (!refused && block != null) {
      // thrown outside of what knows this request: the answer is still to be written
      return refuse(new Action(Action.BLOCK, DEFAULT_BLOCK), block.securityResponseId());
    }
    return refused;
  }

  private static @Nullable BlockedException blockIn(Throwable thrown) {
    Throwable next = thrown;
    for (int depth = 0; next != null && depth < 32; depth++) {
      if (next instanceof BlockedException block) {
        return block;
      }
      next = next.getCause();
    }
    return null;
  }

  // ---- what the filter needs

  RequestBody body() {
    return body;
  }

  LoginObserver logins() {
    return shared.runtime().context().logins();
  }

  CurrentRequest current() {
    return current;
  }

  boolean isRefused() {
    return refused;
  }

  /** The request for the application; wrapped again where a dispatch lost the wrapper. */
  HttpServletRequest wrapped(HttpServletRequest request) {
    return InspectedRequest.isAround(request, this) ? request : new InspectedRequest(request, this);
  }

  /** The response for the application. */
  HttpServletResponse wrapped(HttpServletResponse given) {
    return given == answer ? response : given;
  }

  /** The application started asynchronous work: the request ends when that does. */
  AsyncContext started(AsyncContext async) {
    asyncStarted = true;
    async.addListener(new AsyncEnd(this));
    return async;
  }

  /** The filter is left: the end, unless asynchronous work goes on. */
  void leave(int status) {
    if (!asyncStarted && original.isAsyncStarted()) {
      try {
        started(original.getAsyncContext());
      } catch (IllegalStateException e) {
        asyncStarted = false; // it was completed meanwhile
      }
    }
    if (!asyncStarted) {
      end(status);
    }
  }
}
