// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.Propagation;
import io.github.appsecjakarta.api.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@link AppSecContext} as a bean. Of application scope, which {@link OwnBeans} gives it, and
 * without state: each call finds the context of the calling thread, so no request scope needs to be
 * active, and one bean serves all web applications of an EAR.
 */
public class InjectableContext implements AppSecContext {
  /** Made by the CDI container. */
  public InjectableContext() {}

  @Override
  public void setUser(User user, Propagation propagation) {
    AppSec.context().setUser(user, propagation);
  }

  @Override
  public Map<String, String> downstreamHeaders() {
    return AppSec.context().downstreamHeaders();
  }

  @Override
  public void trackLoginSuccess(String login, @Nullable String userId, Map<String, ?> metadata) {
    AppSec.context().trackLoginSuccess(login, userId, metadata);
  }

  @Override
  public void trackLoginFailure(String login, boolean userExists, Map<String, ?> metadata) {
    AppSec.context().trackLoginFailure(login, userExists, metadata);
  }

  @Override
  public void trackEvent(String name, Map<String, ?> metadata) {
    AppSec.context().trackEvent(name, metadata);
  }

  @Override
  public void trackSensitiveActivity(
      String name, @Nullable String requiredRole, Map<String, ?> metadata) {
    AppSec.context().trackSensitiveActivity(name, requiredRole, metadata);
  }

  @Override
  public boolean isBlocked(String userId) {
    return AppSec.context().isBlocked(userId);
  }

  @Override
  public void blockIfMatch(String userId) {
    AppSec.context().blockIfMatch(userId);
  }

  @Override
  public boolean refuse(int statusCode, String contentType, Map<String, String> headers) {
    return AppSec.context().refuse(statusCode, contentType, headers);
  }
}
