// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import static io.github.appsecjakarta.api.Arguments.named;
import static java.lang.Boolean.TRUE;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.api.Propagation;
import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.BusinessEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.SecurityEvent.SensitiveActivityTracked;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.report.InternalErrors;
import io.github.appsecjakarta.report.Reports;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.UserAddresses;
import io.github.appsecjakarta.request.UserBaggage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The context of a deployment: checks and bounds what the application tells, records it, and puts
 * users before the rules. Each call finds the request of the calling thread by itself; outside of
 * one, events are recorded without it and never given to another. Thread-safe.
 */
public final class TrackedContext implements AppSecContext {
  private static final Long FORBIDDEN = 403L;

  private final Reports reports;
  private final Probe outside;
  private final LoginObserver logins;
  private final Counters counters;
  private final boolean refuseUnauthorized;
  private final Outside callers;
  private final KnownEvents known = new KnownEvents(System.getLogger("appsec"));
  private final InternalErrors errors = new InternalErrors();

  /**
   * A context.
   *
   * @param reports where events go
   * @param outside asks the rules where there is no request
   * @param logins the observer of logins of the same deployment
   * @param counters where to count what is left out
   * @param refuseUnauthorized whether a caller without the role that an activity asks for is
   *     refused
   */
  public TrackedContext(
      Reports reports,
      Probe outside,
      LoginObserver logins,
      Counters counters,
      boolean refuseUnauthorized) {
    this(reports, outside, logins, counters, refuseUnauthorized, new Outside(logins.names()));
  }

  TrackedContext(
      Reports reports,
      Probe outside,
      LoginObserver logins,
      Counters counters,
      boolean refuseUnauthorized,
      Outside callers) {
    this.reports = reports;
    this.outside = outside;
    this.logins = logins;
    this.counters = counters;
    this.refuseUnauthorized = refuseUnauthorized;
    this.callers = callers;
  }

  /**
   * The context of the calling thread's deployment, for the hooks of AppSec itself.
   *
   * @return the context, or null where AppSec is absent or disabled
   */
  public static @Nullable TrackedContext ofThisThread() {
    return AppSec.context() instanceof TrackedContext tracked ? tracked : null;
  }

  /**
   * The observer of logins of the same deployment.
   *
   * @return the observer
   */
  public LoginObserver logins() {
    return logins;
  }

  /**
   * What a task gets of the request that submits it.
   *
   * @param request the request
   * @return a copy; see {@link CurrentRequest#forTask}
   */
  public CurrentRequest forTask(CurrentRequest request) {
    return request.forTask(new TaskJudge(outside), TaskCaller.of(request.caller(), callers));
  }

  /**
   * Takes note of an error in a hook of AppSec itself; never throws.
   *
   * @param doing what was being done, in constant words
   * @param error the error
   */
  public void failed(String doing, Throwable error) {
    errors.failed(doing, error);
  }

  @Override
  public void setUser(User user, Propagation propagation) {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(propagation, "propagation");
    CurrentRequest request = CurrentRequest.get();
    if (request != null) {
      request.user(user);
      request.downstream(propagation == Propagation.DOWNSTREAM);
    }
    judge(request, UserAddresses.user(user));
    if (request != null) {
      reports.spanSeen(request);
    }
  }

  @Override
  public Map<String, String> downstreamHeaders() {
    CurrentRequest request = CurrentRequest.get();
    User user = request != null && request.downstream() ? request.user() : null;
    String baggage = user == null ? null : UserBaggage.of(user.id());
    return baggage == null ? Map.of() : Map.of(UserBaggage.HEADER, baggage);
  }

  @Override
  public void trackLoginSuccess(String login, @Nullable String userId, Map<String, ?> metadata) {
    named(login, "login");
    if (userId != null) {
      named(userId, "userId");
    }
    Map<String, String> flat = flat(metadata);
    CurrentRequest request = CurrentRequest.get();
    if (request != null && userId != null) {
      loggedIn(request, userId, flat);
    }
    record(new LoginSucceeded(login, userId, Origin.APPLICATION, flat), request);
    judge(request, UserAddresses.login(login, userId, true));
  }

  @Override
  public void trackLoginFailure(String login, boolean userExists, Map<String, ?> metadata) {
    loginFailed(login, userExists, metadata);
  }

  /**
   * Records a failed login of which perhaps nobody knows whether the account exists.
   *
   * @param login what was typed
   * @param userExists whether an account with this login exists, or null if unknown
   * @param metadata further facts
   * @throws BlockedException if the login is refused; the answer is committed already
   */
  public void loginFailed(String login, @Nullable Boolean userExists, Map<String, ?> metadata) {
    named(login, "login");
    Map<String, String> flat = flat(metadata);
    CurrentRequest request = CurrentRequest.get();
    record(new LoginFailed(login, userExists, Origin.APPLICATION, flat), request);
    judge(request, UserAddresses.login(login, null, false));
  }

  /** Counts a login that was annotated, but of which neither login nor identifier was found. */
  public void missedLogin() {
    counters.add(Count.LOGINS_WITHOUT_NAME, 1);
  }

  @Override
  public void trackEvent(String name, Map<String, ?> metadata) {
    named(name, "name");
    String sanitised = EventName.sanitised(name);
    CurrentRequest request = CurrentRequest.get();
    Map<String, String> flat = flat(metadata);
    known.check(sanitised, flat);
    if (request == null && !KnownEvents.namesUser(sanitised)) {
      flat = callers.withCaller(flat);
    }
    record(new BusinessEvent(sanitised, flat), request);
    judge(request, UserAddresses.event(sanitised, flat));
  }

  @Override
  public void trackSensitiveActivity(
      String name, @Nullable String requiredRole, Map<String, ?> metadata) {
    named(name, "name");
    String role = requiredRole == null || requiredRole.isBlank() ? null : requiredRole;
    CurrentRequest request = CurrentRequest.get();
    Boolean authorized = authorized(role, request);
    Map<String, String> flat = flat(metadata);
    if (request == null) {
      flat = callers.withCaller(flat);
    }
    record(new SensitiveActivityTracked(name, role, authorized, flat), request);
    if (refuseUnauthorized && role != null && !TRUE.equals(authorized)) {
      throw forbidden(request);
    }
  }

  private @Nullable Boolean authorized(@Nullable String role, @Nullable CurrentRequest request) {
    if (request != null) {
      return Roles.authorized(role, request);
    }
    return role == null ? null : callers.authorized(role);
  }

  private static BlockedException forbidden(@Nullable CurrentRequest request) {
    String id = null;
    if (request != null) {
      request.inspector().refuse(Map.of("status_code", FORBIDDEN), Map.of());
      id = request.securityResponseId();
    }
    return new BlockedException(id == null ? UUID.randomUUID().toString() : id);
  }

  @Override
  public boolean isBlocked(String userId) {
    named(userId, "userId");
    Map<String, Object> values = Map.of(UserAddresses.ID, userId);
    CurrentRequest request = CurrentRequest.get();
    return request == null ? outside.refuses(values) : request.inspector().refuses(values);
  }

  @Override
  public void blockIfMatch(String userId) {
    named(userId, "userId");
    Map<String, Object> values = Map.of(UserAddresses.ID, userId);
    CurrentRequest request = CurrentRequest.get();
    if (request == null) {
      judge(null, values);
    } else if (request.inspector().refuses(values)) {
      request.inspector().judge(values);
    }
  }

  @Override
  public boolean refuse(int statusCode, String contentType, Map<String, String> headers) {
    Objects.requireNonNull(contentType, "contentType");
    Objects.requireNonNull(headers, "headers");
    CurrentRequest request = CurrentRequest.get();
    return request != null
        && request
            .inspector()
            .refuse(Map.of("status_code", (long) statusCode, "type", contentType), headers);
  }

  private Map<String, String> flat(Map<String, ?> metadata) {
    Objects.requireNonNull(metadata, "metadata");
    Metadata flattened = Metadata.of(metadata);
    if (flattened.dropped() > 0) {
      counters.add(Count.METADATA_DROPPED, flattened.dropped());
    }
    return flattened.flat();
  }

  private static void loggedIn(CurrentRequest request, String userId, Map<String, String> facts) {
    User known = request.user();
    User user = known != null && known.id().equals(userId) ? known : User.of(userId);
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      user = user.withAttribute(fact.getKey(), fact.getValue());
    }
    request.user(user);
  }

  private void record(SecurityEvent event, @Nullable CurrentRequest request) {
    if (request != null && !request.add(event)) {
      counters.add(Count.EVENTS_NOT_KEPT, 1);
    }
    reports.event(event, request);
  }

  private void judge(@Nullable CurrentRequest request, Map<String, Object> values) {
    if (request != null) {
      Map<String, Object> fresh = new LinkedHashMap<>(values);
      fresh.entrySet().removeIf(value -> !request.unjudged(value.getKey(), value.getValue()));
      if (!fresh.isEmpty()) {
        request.inspector().judge(fresh);
      }
    } else if (!values.isEmpty() && outside.refuses(values)) {
      throw new BlockedException(UUID.randomUUID().toString());
    }
  }
}
