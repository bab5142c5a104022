// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.login.SessionUser;
import io.github.appsecjakarta.report.SpanTime;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.waf.http.Parsed;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One request from its arrival at the filter to its end: the phases in which it is judged. However
 * often it is dispatched, there is one of these and each value is judged once. Threads may take
 * turns.
 */
final class RequestInspection implements CurrentRequest.Inspector {
  private static final String ATTRIBUTE = "io.github.appsecjakarta.inspection";

  private final Inspections shared;
  private final HttpServletRequest original;
  private final HttpServletResponse answer;
  private final HttpServletResponse response;
  private final @Nullable ResponseObserver observer;
  private final Arrival arrival;
  private final RequestBody body;
  private final Judgement judgement;
  private final CurrentRequest current;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean asyncStarted;

  RequestInspection(
      Inspections shared,
      Arrival arrival,
      HttpServletRequest request,
      HttpServletResponse response) {
    this.shared = shared;
    this.original = request;
    this.answer = response;
    this.arrival = arrival;
    judgement = arrival.judgement();
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
                cut -> shared.runtime().reports().cut(arrival.current(), cut),
                shared.bodyLimit(),
                shared.memory().share(),
                shared.unjudgedBodies(),
                shared.endlessReads()));
    ResponseBody answerBody = shared.responseBody(addresses);
    observer =
        answerBody != null || RequestInputs.wantResponse(arrival.judgedAddresses())
            ? new ResponseObserver(response, new ResponseJudge(), answerBody)
            : null;
    this.response = observer == null ? response : observer;
    request.setAttribute(ATTRIBUTE, this);
    judgement.answerTo(request, response, observer);
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
    return admitsLogin() && arrival.startPasses() && admitsCaller() && admitsBody();
  }

  /** Stores that the server makes cannot be told to refuse: who is refused is logged out here. */
  private boolean admitsLogin() {
    if (!judgement.owes()) {
      return !judgement.isRefused();
    }
    try {
      original.logout();
      SessionUser.forget(original);
      return judgement.settles();
    } catch (ServletException | RuntimeException | LinkageError e) {
      shared.failed("logging out who is refused", e);
      return judgement.settles();
    }
  }

  /** Whom the container recognised before any filter ran. */
  private boolean admitsCaller() {
    try {
      arrival.user().identify(original);
      arrival.judgeRoute(original);
      return !judgement.isRefused();
    } catch (BlockedException e) {
      return !judgement.isRefused();
    } catch (RuntimeException | LinkageError e) {
      return judgement.afterFailure("asking who the caller is", e);
    }
  }

  private boolean admitsBody() {
    try {
      return judgement.passes(arrival.user().withLogin(body.ahead()));
    } catch (IOException e) {
      // the client went away; the application notices when it reads, and is not to be told before:
      // Tomcat would end its asynchronous work behind its back and use the response again
      original.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
      return true;
    } catch (RuntimeException | LinkageError e) {
      return judgement.afterFailure("reading a body", e);
    }
  }

  /** While the application runs: path parameters, users, what the server parsed of the body. */
  @Override
  public void judge(Map<String, ?> values) {
    judgement.demand(arrival.user().withLogin(values));
  }

  @Override
  public boolean refuses(Map<String, ?> values) {
    return arrival.refuses(values);
  }

  @Override
  public boolean refuse(Map<String, Object> parameters, Map<String, String> headers) {
    return judgement.refuse(parameters, headers);
  }

  /** Just before the response is committed, and its body when the application is done. */
  private final class ResponseJudge implements ResponseObserver.Judge {
    @Override
    public boolean passes(int status) {
      return judgement.passes(RequestInputs.response(answer, status));
    }

    @Override
    public boolean passes(ResponseBody given, @Nullable String contentType) {
      try {
        Parsed<Map<String, Object>> values = given.values(shared.inputs(), contentType);
        shared.runtime().reports().cut(current, values.truncation());
        return judgement.passes(values.value());
      } catch (RuntimeException | LinkageError e) {
        return judgement.afterFailure("reading a response", e);
      }
    }
  }

  /** When the application's code returned, perhaps with work left to other threads. */
  void applicationReturned(HttpServletRequest request) {
    DispatcherType dispatcher = request.getDispatcherType();
    if (dispatcher == DispatcherType.REQUEST || dispatcher == DispatcherType.ASYNC) {
      body.applicationReturned();
      arrival.user().applicationReturned(wrapped(request));
    }
    if (observer != null && !request.isAsyncStarted()) {
      observer.finish();
    }
  }

  /** When there is nothing more to come, exactly once. */
  void end(int status) {
    if (ended.compareAndSet(false, true)) {
      body.release();
      arrival.user().answered(original, answer, status);
      if (observer != null) {
        observer.release();
      }
      describe(status);
      shared.runtime().reports().ended(current, status);
    }
  }

  /** Has the shape of this request taken, for a span that lasts until now. */
  private void describe(int status) {
    try {
      shared.runtime().schemas().take(current, status, SpanTime.REQUEST, this::answerHeaders);
    } catch (RuntimeException | LinkageError e) {
      shared.failed("taking the shape of a request", e);
    }
  }

  private Map<String, Object> answerHeaders() {
    return observer == null ? RequestInputs.responseHeaders(answer) : Map.of();
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
    return judgement.isRefused();
  }

  /**
   * Whether an exception that left the application says no more than that the request was refused.
   */
  boolean explains(Throwable thrown) {
    return judgement.explains(thrown);
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
    return bound(async);
  }

  /** Work that the application starts there belongs to this request. */
  AsyncContext bound(AsyncContext async) {
    return new BoundAsync(async, this, shared.runtime().context());
  }

  /** The filter is left: the end, unless asynchronous work goes on. */
  void leave(int status) {
    if (!asyncStarted && original.isAsyncStarted()) {
      try {
        AsyncContext unused = started(original.getAsyncContext());
      } catch (IllegalStateException e) {
        asyncStarted = false; // it was completed meanwhile
      }
    }
    if (!asyncStarted) {
      end(status);
    }
  }
}
