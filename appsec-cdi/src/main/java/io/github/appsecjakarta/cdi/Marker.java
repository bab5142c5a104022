// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.api.SensitiveActivity;
import io.github.appsecjakarta.api.TrackEvent;
import io.github.appsecjakarta.api.TrackLogin;
import io.github.appsecjakarta.api.TrackSignup;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of our annotations in one shape.
 *
 * @param name name of the activity or event, empty for class and method name
 * @param login expression, or empty
 * @param userId expression, or empty
 * @param success condition, or empty
 * @param userExists condition, or empty
 * @param failure name of the event of a failed call, or empty
 * @param requiredRole role asked for, or empty
 * @param metadata entries of the form key=expression
 */
record Marker(
    String name,
    String login,
    String userId,
    String success,
    String userExists,
    String failure,
    String requiredRole,
    List<String> metadata) {
  /** All annotations. */
  static final List<Class<? extends Annotation>> ALL =
      List.of(SensitiveActivity.class, TrackLogin.class, TrackSignup.class, TrackEvent.class);

  static @Nullable Marker of(Annotation annotation) {
    if (annotation instanceof SensitiveActivity a) {
      return new Marker(a.name(), "", "", "", "", "", a.requiredRole(), List.of(a.metadata()));
    }
    if (annotation instanceof TrackLogin a) {
      return new Marker(
          "", a.login(), a.userId(), a.success(), a.userExists(), "", "", List.of(a.metadata()));
    }
    if (annotation instanceof TrackSignup a) {
      return new Marker("", a.login(), a.userId(), a.success(), "", "", "", List.of(a.metadata()));
    }
    if (annotation instanceof TrackEvent a) {
      return new Marker(a.value(), "", "", a.success(), "", a.failure(), "", List.of(a.metadata()));
    }
    return null;
  }
}
