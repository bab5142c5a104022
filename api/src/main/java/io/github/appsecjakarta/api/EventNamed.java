// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Qualifies security events by name, for CDI observers:
 * {@code @Observes @EventNamed("users.signup") SecurityEvent event}. An observer without it gets
 * the events of its parameter's type, such as {@code @ObservesAsync SecurityEvent.LoginFailed
 * event}.
 *
 * <p>A synchronous observer runs in the thread and transaction of whoever caused the event; an
 * exception of an observer is counted and logged, never passed on. What AppSec observed by itself
 * is told when the request ends, because until then the application may still say better.
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface EventNamed {
  /**
   * Name of the events.
   *
   * @return such as {@code users.login.failure}
   */
  String value();
}
