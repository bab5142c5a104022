// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.BusinessEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.report.Reports;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.UserAddresses;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where every hook reports the logins it sees. However many hooks see one attempt, it is one event:
 * within a request, one for each login and outcome; and one for a client that repeats its login
 * with each request. Thread-safe; knows no passwords.
 */
public final class LoginObserver {
  private final Reports reports;
  private final ObservedNames names;
  private final Counters counters;
  private final RepeatedLogins repeated = new RepeatedLogins(System::nanoTime);

  /**
   * An observer.
   *
   * @param reports where events go
   * @param names what becomes of the names
   * @param counters where to count what could not be reported
   */
  public LoginObserver(Reports reports, ObservedNames names, Counters counters) {
    this.reports = reports;
    this.names = names;
    this.counters = counters;
  }

  /**
   * What becomes of names that are observed.
   *
   * @return the names
   */
  public ObservedNames names() {
    return names;
  }

  /**
   * Whether some hook has seen a login in a request, or the application told one, whatever came of
   * it. Hooks that see less ask first.
   *
   * @param request the request
   * @return whether there was one
   */
  public static boolean sawLogin(CurrentRequest request) {
    for (SecurityEvent event : request.events()) {
      if (event instanceof LoginSucceeded || event instanceof LoginFailed) {
        return true;
      }
    }
    return false;
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
    if (request == null || names.off()) {
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
    if (request != null && repeats(login, typed, request)) {
      request.withdraw(event -> isFailure(event, typed));
      userSeen(userId != null ? userId : login);
      return;
    }
    if (record(new LoginSucceeded(typed, id, Origin.OBSERVED, metadata), typed, request)
        && request != null) {
      String user = id != null ? id : typed;
      request.observedUser(User.of(user));
      judge(request, UserAddresses.login(typed, user, true));
    }
  }

  /** Whether the login is in a header that the client sends each time, and was seen before. */
  private boolean repeats(@Nullable String login, String shown, CurrentRequest request) {
    return login != null
        && login.equals(request.presentedLogin())
        && !seen("users.login.success", shown, request)
        && repeated.repeats(shown, String.valueOf(request.facts().clientIp()));
  }

  /**
   * The server refused a request with the login that its header carries: the next success of it is
   * news again, because a password may have been guessed.
   *
   * @param request the request
   */
  public void refusedByServer(CurrentRequest request) {
    String login = shown(request.presentedLogin());
    if (login != null) {
      repeated.failed(login, String.valueOf(request.facts().clientIp()));
    }
  }

  /**
   * A user was recognised without logging in, such as by a token that comes with every request.
   *
   * @param userId identifier of the user, or null if unknown
   * @throws io.github.appsecjakarta.api.BlockedException if the user is refused
   */
  public void userSeen(@Nullable String userId) {
    String id = shown(userId);
    CurrentRequest request = CurrentRequest.get();
    if (id != null && request != null && request.observedUser(User.of(id))) {
      judge(request, UserAddresses.user(User.of(id)));
    }
  }

  /**
   * The user of the session is known from an earlier request.
   *
   * @param user whom the session keeps
   * @throws io.github.appsecjakarta.api.BlockedException if the user is refused
   */
  public void userOfSession(SessionUser user) {
    CurrentRequest request = CurrentRequest.get();
    if (request == null || (user.origin() == Origin.OBSERVED && names.off())) {
      return;
    }
    User known = User.of(user.id());
    if (request.observedUser(known)) {
      judge(request, UserAddresses.user(known));
    }
  }

  /**
   * An account was made, as a configured route shows.
   *
   * @param login name of the account, or null if unknown
   * @throws io.github.appsecjakarta.api.BlockedException if the request is refused
   */
  public void signedUp(@Nullable String login) {
    String name = named(shown(login), null);
    if (name == null) {
      return;
    }
    CurrentRequest request = CurrentRequest.get();
    Map<String, String> metadata = Map.of("usr.id", name, "usr.login", name, "mechanism", "route");
    BusinessEvent event = new BusinessEvent("users.signup", Origin.OBSERVED, metadata);
    if (request != null && !request.add(event)) {
      counters.add(Count.EVENTS_NOT_KEPT, 1);
    }
    reports.event(event, request);
    if (request != null) {
      judge(request, UserAddresses.event(event.name(), metadata));
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
      if (name.equals(event.name()) && isFailure(event, login)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFailure(SecurityEvent event, String login) {
    return event instanceof LoginFailed failure
        && failure.origin() == Origin.OBSERVED
        && failure.login().equals(login);
  }

  private static void judge(CurrentRequest request, Map<String, Object> values) {
    Map<String, Object> fresh = new LinkedHashMap<>(values);
    fresh.entrySet().removeIf(value -> !request.unjudged(value.getKey(), value.getValue()));
    if (!fresh.isEmpty()) {
      request.inspector().judge(fresh);
    }
  }

  private @Nullable String named(@Nullable String login, @Nullable String userId) {
    if (names.off()) {
      return null;
    }
    String name = login != null ? login : userId;
    if (name == null) {
      counters.add(Count.LOGINS_WITHOUT_NAME, 1);
    }
    return name;
  }

  private @Nullable String shown(@Nullable String name) {
    return names.shown(name);
  }

  private static void put(Map<String, Object> values, String address, @Nullable String value) {
    if (value != null) {
      values.put(address, value);
    }
  }
}
