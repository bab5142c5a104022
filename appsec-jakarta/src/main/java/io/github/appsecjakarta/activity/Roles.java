// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.request.CurrentRequest;
import org.jspecify.annotations.Nullable;

/** Compares the role that an activity asks for with those of the caller of a request. */
final class Roles {
  private Roles() {}

  /**
   * Whether the caller may.
   *
   * @param required the role asked for, or null
   * @param request the request
   * @return null if no role is asked for or the caller's roles are not known
   */
  static @Nullable Boolean authorized(@Nullable String required, CurrentRequest request) {
    if (required == null) {
      return null;
    }
    User user = request.user();
    String told = user == null ? null : user.role();
    if (told != null) {
      return told.equals(required) || request.caller().inRole(required);
    }
    if (request.caller().name() != null) {
      return request.caller().inRole(required);
    }
    return user == null ? Boolean.FALSE : null;
  }
}
