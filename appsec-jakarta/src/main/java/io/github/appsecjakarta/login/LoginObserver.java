// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.report.LoginMode;
import io.github.appsecjakarta.report.Reports;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.UserAddresses;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where every hook reports the logins it sees. However many hooks see one attempt, it is one event:
 * within a request, one for each login and outcome. Thread-safe; knows no passwords.
 */
public final class LoginObserver {
  /** Longest login or identifier that is reported; an attacker chooses it. */
  static final int MAX_CHARS = 512;

  private final Reports reports;
  private final LoginMode mode;
  private final Counters counters;

  /**
   * An observer.
   *
   * @param reports where events go
   * @param mode what becomes of the names
   * @param counters where to count what could not be reported
   */
  public LoginObserver(Reports reports, LoginMode mode, Counters counters) {
    this.reports = reports;
    this.mode = mode;
    this.counters = counters;
  }

  /**
   * Whether a login is to be refused before it happens. Has no consequence by itself.
   *
   * @param login what was typed, or null if unknown
   * @param userId identifier of the user, or null if unknown
   * @return whether a block list or a blocking rule names the login, the user or the address of the
   *     client; false outside of a request
   */
  public boolean refuses(@Nullable String login, @Nullable String userId) {
    CurrentRequest request = CurrentRequest.get();
    if (request == null || mode == LoginMode.DISABLED) {
      return false;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, "http.client_ip", request.facts().clientIp());
    put(values, UserAddresses.LOGIN, shown(login));
    put(values, UserAddresses.ID, shown(userId != null ? userId : login));
    return !values.isEmpty() && request.inspector().refuses(values);
  }

  /**
   * A login succeeded.
   *
   * @param login what was typed, or null if unknown
   * @param userId identifier of the user, or null if unknown; the login then stands for it
   * @param mechanism where it was seen, a constant
   * @throws io.github.appsecjakarta.api.BlockedException if the user is refused
   */
  public void loginSucceeded(@Nullable String login, @Nullable String userId, String mechanism) {
    String id = shown(userId);
    String typed = named(shown(login), id);
    if (typed == null) {
      return;
    }
    Map<String, String> metadata = Map.of("mechanism", mechanism);
    CurrentRequest request = CurrentRequest.get();
    if (!record(new LoginSucceeded(typed, id, Origin.OBSERVED, metadata), typed, request)) {
      return;
    }
    if (request != null) {
      String user = id != null ? id : typed;
      request.observedUser(User.of(user));
      judge(request, UserAddresses.login(typed, user, true));
    }
  }

  /**
   * A user was recognised without logging in, such as by a token that comes with every request.
   *
   * @param userId identifier of the user, or null if unknown
   * @throws io.github.appsecjakarta.api.BlockedException if the user is refused
   */
  public void userSeen(@Nullable String userId) {
    String id = mode == LoginMode.DISABLED ? null : shown(userId);
    CurrentRequest request = CurrentRequest.get();
    if (id != null && request != null && request.observedUser(User.of(id))) {
      judge(request, UserAddresses.user(User.of(id)));
    }
  }

  /**
   * A login failed.
   *
   * @param login what was typed, or null if unknown
   * @param userExists whether there is such an account, or null if unknown
   * @param mechanism where it was seen, a constant
   * @throws io.github.appsecjakarta.api.BlockedException if the login is refused
   */
  public void loginFailed(@Nullable String login, @Nullable Boolean userExists, String mechanism) {
    failed(login, userExists, Map.of("mechanism", mechanism));
  }

  /**
   * A login was right but refused, because the user, the login or the client is blocked. The
   * request is refused with it, where there is one.
   *
   * @param login what was typed, or null if unknown
   * @param userId identifier of the user, or null if unknown; the login then stands for it
   * @param mechanism where it was seen, a constant
   * @throws io.github.appsecjakarta.api.BlockedException if the request is refused
   */
  public void loginRefused(@Nullable String login, @Nullable String userId, String mechanism) {
    failed(login, null, Map.of("mechanism", mechanism, "refused", "true"));
    String typed = shown(login);
    String id = shown(userId != null ? userId : login);
    CurrentRequest request = CurrentRequest.get();
    if (typed != null && request != null) {
      judge(request, UserAddresses.login(typed, id, true));
    }
  }

  private void failed(
      @Nullable String login, @Nullable Boolean userExists, Map<String, String> metadata) {
    String typed = named(shown(login), null);
    if (typed == null) {
      return;
    }
    CurrentRequest request = CurrentRequest.get();
    LoginFailed event = new LoginFailed(typed, userExists, Origin.OBSERVED, metadata);
    if (record(event, typed, request) && request != null && !metadata.containsKey("refused")) {
      judge(request, UserAddresses.login(typed, null, false));
    }
  }

  private boolean record(SecurityEvent event, String login, @Nullable CurrentRequest request) {
    if (request != null) {
      if (seen(event.name(), login, request)) {
        return false;
      }
      if (!request.add(event)) {
        counters.add(Count.EVENTS_NOT_KEPT, 1);
      }
    }
    reports.event(event, request);
    return true;
  }

  private static boolean seen(String name, String login, CurrentRequest request) {
    for (SecurityEvent event : request.events()) {
      if (event instanceof LoginSucceeded success
          && success.origin() == Origin.OBSERVED
          && success.name().equals(name)
          && success.login().equals(login)) {
        return true;
      }
      if (event instanceof LoginFailed failure
          && failure.origin() == Origin.OBSERVED
          && failure.name().equals(name)
          && failure.login().equals(login)) {
        return true;
      }
    }
    return false;
  }

  private static void judge(CurrentRequest request, Map<String, Object> values) {
    values.entrySet().removeIf(value -> !request.unjudged(value.getKey(), value.getValue()));
    if (!values.isEmpty()) {
      request.inspector().judge(values);
    }
  }

  private @Nullable String named(@Nullable String login, @Nullable String userId) {
    if (mode == LoginMode.DISABLED) {
      return null;
    }
    String name = login != null ? login : userId;
    if (name == null) {
      counters.add(Count.LOGINS_WITHOUT_NAME, 1);
    }
    return name;
  }

  private @Nullable String shown(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    if (mode == LoginMode.ANON) {
      return Anonymous.of(name);
    }
    return name.length() <= MAX_CHARS ? name : name.substring(0, MAX_CHARS);
  }

  private static void put(Map<String, Object> values, String address, @Nullable String value) {
    if (value != null) {
      values.put(address, value);
    }
  }
}
