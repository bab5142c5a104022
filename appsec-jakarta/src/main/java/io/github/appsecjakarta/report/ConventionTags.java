// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.request.CurrentRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The span attributes of a request by the names of {@link SemanticConventions}. Those that servers
 * write themselves ({@code http.*}, {@code url.*}) are left to them.
 */
final class ConventionTags {
  private final boolean anonymous;

  /**
   * The attributes.
   *
   * @param mode whether observed users are hashes
   */
  ConventionTags(LoginMode mode) {
    anonymous = mode == LoginMode.ANON;
  }

  void write(CurrentRequest request, TagSink sink) {
    known(SemanticConventions.CLIENT_ADDRESS, request.facts().clientIp(), sink);
    User user = request.user();
    if (user != null) {
      user(user, anonymous && request.userOrigin() == Origin.OBSERVED, sink);
    }
    for (SecurityEvent event : request.events()) {
      if (event instanceof AttackDetected attack && rule(attack, sink)) {
        return;
      }
    }
  }

  /** Writes the first rule of an attack: the convention has room for one. */
  static boolean rule(AttackDetected attack, TagSink sink) {
    Object first = attack.triggers().isEmpty() ? null : attack.triggers().get(0).get("rule");
    if (!(first instanceof Map<?, ?> rule)) {
      return false;
    }
    text(SemanticConventions.RULE_NAME, rule.get("name"), sink);
    text(SemanticConventions.RULE_UUID, rule.get("id"), sink);
    if (rule.get("tags") instanceof Map<?, ?> tags) {
      text(SemanticConventions.RULE_CATEGORY, tags.get("type"), sink);
    }
    return true;
  }

  private static void user(User user, boolean hashed, TagSink sink) {
    sink.tag(hashed ? SemanticConventions.USER_HASH : SemanticConventions.USER_ID, user.id());
    known(SemanticConventions.USER_NAME, user.name(), sink);
    known(SemanticConventions.USER_EMAIL, user.email(), sink);
    known(SemanticConventions.SESSION_ID, user.sessionId(), sink);
    if (user.role() != null) {
      sink.tag(SemanticConventions.USER_ROLES, List.of(user.role()));
    }
  }

  private static void text(String name, @Nullable Object value, TagSink sink) {
    if (value instanceof String text) {
      sink.tag(name, text);
    }
  }

  private static void known(String name, @Nullable String value, TagSink sink) {
    if (value != null) {
      sink.tag(name, value);
    }
  }
}
