// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.List;
import java.util.Locale;

/** The settings of users, logins and sessions; part of the one list that {@link Setting} keeps. */
public final class UserSettings {
  /** What is kept of observed users. */
  public static final Setting<UserMode> AUTO_MODE =
      Setting.of("appsec.users.auto-mode", modes(), UserMode.IDENTIFICATION)
          .help(
              "What is kept of users and logins that AppSec observes by itself: as they are"
                  + " (`identification`, short `ident`, formerly `extended`), hashed"
                  + " (`anonymization`, `anon`, formerly `safe`), or nothing.")
          .alias("dd.appsec.auto-user-instrumentation-mode", UserSettings::datadogMode)
          .alias("dd.appsec.automated-user-events-tracking", UserSettings::datadogTracking)
          .alias("dd.appsec.automated-user-events-tracking-enabled", UserSettings::datadogSwitch);

  /** Key of the hash. */
  public static final Setting<String> ANON_KEY =
      Setting.of("appsec.users.anon-key", Kind.secret("text, at least 16 characters", 16), "")
          .help(
              "Secret with which observed users are hashed in mode `anonymization`. Without it"
                  + " whoever has a list of names can find them again; with it the hashes differ"
                  + " from those of other tools.");

  /** What happens without the role that an activity asks for. */
  public static final Setting<RequiredRole> REQUIRED_ROLE =
      Setting.of("appsec.users.required-role", Kind.choice(RequiredRole.class), RequiredRole.REPORT)
          .help(
              "When the caller lacks the role that a sensitive activity asks for: `report` says so"
                  + " in the event, `refuse` also refuses the request, or the call outside of one.");

  /** Whether sessions keep their user. */
  public static final Setting<Boolean> IN_SESSION =
      Setting.of("appsec.users.in-session", Kind.flag(), true)
          .help(
              "Keeps the identifier of the user in the HTTP session, where there is one, so that the"
                  + " user is known from the start of each later request. Nothing else is kept"
                  + " there, and no session is made for it.");

  /** Whose baggage is believed. */
  public static final Setting<List<String>> BAGGAGE_FROM =
      Setting.of(
              "appsec.users.baggage-from",
              Kind.list("addresses and networks (CIDR)", Setting::isNetwork),
              List.of())
          .help(
              "Callers whose `baggage` header is believed when it names the user (`usr.id`). By"
                  + " default nobody's: any client can send one.");

  /** Where home-made logins are sent. */
  public static final Setting<List<String>> LOGIN_ROUTES =
      Setting.of(
              "appsec.users.login.route", Kind.list(RouteText.ALLOWED, RouteText::fits), List.of())
          .help(
              "Requests that log in, for applications that do so by themselves: method and path"
                  + " below the context path, such as `POST /session`; `*` at the end of a path"
                  + " stands for any rest.");

  /** Where a login's name is. */
  public static final Setting<List<String>> LOGIN_FIELDS =
      Setting.of(
              "appsec.users.login.field",
              Kind.list("names of fields", t -> true),
              List.of("username", "login", "email", "user", "name"))
          .help(
              "Fields of the form, or of the JSON object, that hold what was typed to log in; the"
                  + " first one that is there counts.");

  /** What shows that a login succeeded. */
  public static final Setting<List<String>> LOGIN_SUCCESS =
      Setting.of(
              "appsec.users.login.success",
              Kind.list(Outcomes.ALLOWED, Outcomes::fits),
              List.of("2xx", "3xx"))
          .help(
              "What shows that such a login succeeded: a status (`302`, `2xx`), `redirect:` and the"
                  + " start of the path, or `session` for a session that is new or has a new"
                  + " identifier. One of them is enough.");

  /** What shows that a login failed. */
  public static final Setting<List<String>> LOGIN_FAILURE =
      Setting.of(
              "appsec.users.login.failure",
              Kind.list(Outcomes.ALLOWED, Outcomes::fits),
              List.of("4xx"))
          .help(
              "What shows that such a login failed; looked at before `appsec.users.login.success`."
                  + " Where neither holds, nothing is reported.");

  /** Where accounts are made. */
  public static final Setting<List<String>> SIGNUP_ROUTES =
      Setting.of(
              "appsec.users.signup.route", Kind.list(RouteText.ALLOWED, RouteText::fits), List.of())
          .help("Requests that make an account, such as `POST /register`.");

  /** Where a new account's name is. */
  public static final Setting<List<String>> SIGNUP_FIELDS =
      Setting.of(
              "appsec.users.signup.field",
              Kind.list("names of fields", t -> true),
              List.of("username", "login", "email", "user", "name"))
          .help("Fields that hold the name of the new account.");

  /** What shows that an account was made. */
  public static final Setting<List<String>> SIGNUP_SUCCESS =
      Setting.of(
              "appsec.users.signup.success",
              Kind.list(Outcomes.ALLOWED, Outcomes::fits),
              List.of("2xx", "3xx"))
          .help("What shows that the account was made, as for logins.");

  private UserSettings() {}

  /** Has this class initialised, so that its settings are in the list. */
  static void listed() {}

  private static Kind<UserMode> modes() {
    return new Kind<>(
        "identification, ident, anonymization, anon, disabled (deprecated: extended, safe)",
        text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "identification", "ident", "extended" -> UserMode.IDENTIFICATION;
              case "anonymization", "anon", "safe" -> UserMode.ANONYMIZATION;
              case "disabled" -> UserMode.DISABLED;
              default -> throw new IllegalArgumentException();
            },
        mode -> mode.name().toLowerCase(Locale.ROOT));
  }

  private static UserMode datadogMode(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "ident", "identification" -> UserMode.IDENTIFICATION;
      case "anon", "anonymization" -> UserMode.ANONYMIZATION;
      default -> UserMode.DISABLED;
    };
  }

  private static UserMode datadogTracking(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "extended" -> UserMode.IDENTIFICATION;
      case "safe" -> UserMode.ANONYMIZATION;
      default -> UserMode.DISABLED;
    };
  }

  private static UserMode datadogSwitch(String text) {
    boolean off = text.equalsIgnoreCase("false") || text.equals("0");
    return off ? UserMode.DISABLED : UserMode.IDENTIFICATION;
  }
}
