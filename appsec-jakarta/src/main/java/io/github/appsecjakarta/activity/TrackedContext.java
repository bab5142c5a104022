// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import static io.github.appsecjakarta.api.Arguments.named;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.BlockedException;
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
  private final Reports reports;
  private final Probe outside;
  private final LoginObserver logins;
  private final Counters counters;
  private final KnownEvents known = new KnownEvents(System.getLogger("appsec"));
  private final InternalErrors errors = new InternalErrors();

  /**
   * A context.
   *
   * @param reports where events go
   * @param outside asks the rules where there is no request
   * @param logins the observer of logins of the same deployment
   * @param counters where to count what is left out
   */
  public TrackedContext(Reports reports, Probe outside, LoginObserver logins, Counters counters) {
    this.reports = reports;
    this.outside = outside;
    this.logins = logins;
    this.counters = counters;
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
   * Takes note of an error in a hook of AppSec itself; never throws.
   *
   * @param doing what was being done, in constant words
   * @param error the error
   */
  public void failed(String doing, Throwable error) {
    errors.failed(doing, error);
  }

  @Override
  public void setUser(User user) {
    Objects.requireNonNull(user, "user");
    CurrentRequest request = CurrentRequest.get();
    if (request != null) {
      request.user(user);
    }
    judge(request, UserAddresses.user(user));
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
    named(login, "login");
    Map<String, String> flat = flat(metadata);
    CurrentRequest request = CurrentRequest.get();
    record(new LoginFailed(login, userExists, Origin.APPLICATION, flat), request);
    judge(request, UserAddresses.login(login, null, false));
  }

  @Override
  public void trackEvent(String name, Map<String, ?> metadata) {
    named(name, "name");
    String sanitised = EventName.sanitised(name);
    CurrentRequest request = CurrentRequest.get();
    Map<String, String> flat = flat(metadata);
    known.check(sanitised, flat);
    record(new BusinessEvent(sanitised, flat), request);
    judge(request, UserAddresses.event(sanitised));
  }

  @Override
  public void trackSensitiveActivity(
      String name, @Nullable String requiredRole, Map<String, ?> metadata) {
    named(name, "name");
    String role = requiredRole == null || requiredRole.isBlank() ? null : requiredRole;
    CurrentRequest request = CurrentRequest.get();
    Boolean authorized = Roles.authorized(role, request);
    record(new SensitiveActivityTracked(name, role, authorized, flat(metadata)), request);
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
