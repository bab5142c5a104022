// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.config.UserSettings;
import io.github.appsecjakarta.login.LoginObserver;
import io.github.appsecjakarta.login.RouteLogins;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import io.github.appsecjakarta.waf.http.Networks;
import java.util.List;

/**
 * What the settings say of users, for the requests of one deployment.
 *
 * @param context what applications tell and ask
 * @param logins where logins are reported
 * @param routes logins and signups that are known by their route
 * @param inSession whether sessions keep their user
 * @param baggageFrom callers that are believed when they name the user
 */
record UserRules(
    AppSecContext context,
    LoginObserver logins,
    RouteLogins routes,
    boolean inSession,
    Networks baggageFrom) {

  static UserRules of(AppSecRuntime runtime) {
    Settings settings = runtime.settings();
    return new UserRules(
        runtime.context(),
        runtime.context().logins(),
        new RouteLogins(
            new RouteLogins.Rule(
                settings.get(UserSettings.LOGIN_ROUTES),
                settings.get(UserSettings.LOGIN_FIELDS),
                settings.get(UserSettings.LOGIN_SUCCESS),
                settings.get(UserSettings.LOGIN_FAILURE)),
            new RouteLogins.Rule(
                settings.get(UserSettings.SIGNUP_ROUTES),
                settings.get(UserSettings.SIGNUP_FIELDS),
                settings.get(UserSettings.SIGNUP_SUCCESS),
                List.of())),
        settings.get(UserSettings.IN_SESSION),
        Networks.of(settings.get(UserSettings.BAGGAGE_FROM)));
  }
}
