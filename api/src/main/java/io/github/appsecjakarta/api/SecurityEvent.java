// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened and matters for security. Immutable facts, one record for each kind. */
public sealed interface SecurityEvent {

  /**
   * Name under which the event is reported.
   *
   * @return such as {@code users.login.success}
   */
  String name();

  /**
   * Rules matched a request.
   *
   * @param triggers one JSON-like map for each matched rule, in the shape of {@code
   *     _dd.appsec.json}
   * @param blocked whether the request was refused
   * @param wouldBlock whether it would have been refused in mode {@code block}
   * @param action type of the action, or null where the rules only monitor
   * @param securityResponseId identifier on the block page, or null if nothing was refused
   */
  record AttackDetected(
      java.util.List<Map<String, Object>> triggers,
      boolean blocked,
      boolean wouldBlock,
      @Nullable String action,
      @Nullable String securityResponseId)
      implements SecurityEvent {
    @Override
    public String name() {
      return "attack";
    }
  }

  /**
   * A login succeeded.
   *
   * @param login what was typed
   * @param userId identifier of the user, or null if unknown
   * @param origin who told
   * @param metadata further facts, flat
   */
  record LoginSucceeded(
      String login, @Nullable String userId, Origin origin, Map<String, String> metadata)
      implements SecurityEvent {
    @Override
    public String name() {
      return "users.login.success";
    }
  }

  /**
   * A login failed.
   *
   * @param login what was typed
   * @param userExists whether such an account exists, or null if unknown
   * @param origin who told
   * @param metadata further facts, flat
   */
  record LoginFailed(
      String login, @Nullable Boolean userExists, Origin origin, Map<String, String> metadata)
      implements SecurityEvent {
    @Override
    public String name() {
      return "users.login.failure";
    }
  }

  /**
   * A sensitive activity was carried out or tried.
   *
   * @param activity name of the activity
   * @param requiredRole role it asks for, or null
   * @param authorized whether the caller has the role, or null if no role is asked for or the
   *     caller's roles are unknown
   * @param metadata further facts, flat
   */
  record SensitiveActivityTracked(
      String activity,
      @Nullable String requiredRole,
      @Nullable Boolean authorized,
      Map<String, String> metadata)
      implements SecurityEvent {
    @Override
    public String name() {
      return "activity.sensitive";
    }
  }

  /**
   * An event of the application's own.
   *
   * @param name its name, sanitised
   * @param origin who told
   * @param metadata further facts, flat
   */
  record BusinessEvent(String name, Origin origin, Map<String, String> metadata)
      implements SecurityEvent {
    /**
     * An event that the application told.
     *
     * @param name its name, sanitised
     * @param metadata further facts, flat
     */
    public BusinessEvent(String name, Map<String, String> metadata) {
      this(name, Origin.APPLICATION, metadata);
    }
  }

  /** Who told of an event. */
  enum Origin {
    /** The application, through {@link AppSecContext} or an annotation. */
    APPLICATION,
    /** AppSec saw it by itself. */
    OBSERVED,
    /** A rule of category {@code business_logic} matched. */
    RULE
  }
}
