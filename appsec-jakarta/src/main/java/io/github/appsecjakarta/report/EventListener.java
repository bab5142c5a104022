// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;

/**
 * Wants to know of every event, as it is reported. A service of {@link java.util.ServiceLoader}, so
 * that parts that need further types can listen. Must be safe for use by many threads.
 */
@FunctionalInterface
public interface EventListener {
  /**
   * Something happened. Whatever this throws is counted and told, not passed on, except that a
   * request may be refused here.
   *
   * @param event the event
   */
  void happened(SecurityEvent event);
}
