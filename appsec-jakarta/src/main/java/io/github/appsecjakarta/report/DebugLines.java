// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.request.CurrentRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line for each request, for those who want to know what happens: what the rules were given,
 * what matched, what was done, in which time. Holds nothing that a request supplied.
 */
final class DebugLines {
  /** The logger that people switch to debug. */
  static final String LOGGER = "appsec.debug";

  private final Logger logger;
  private final boolean always;

  DebugLines(Logger logger, boolean always) {
    this.logger = logger;
    this.always = always;
  }

  boolean wanted() {
    return always || logger.isLoggable(Level.DEBUG);
  }

  void write(CurrentRequest request, RequestState state, int status) {
    if (wanted()) {
      logger.log(always ? Level.INFO : Level.DEBUG, line(request, state, status));
    }
  }

  private static String line(CurrentRequest request, RequestState state, int status) {
    Set<String> rules = new TreeSet<>();
    String action = request.securityResponseId() == null ? "passed" : "refused";
    for (SecurityEvent event : request.events()) {
      if (event instanceof AttackDetected attack) {
        attack.triggers().forEach(trigger -> rules.add(id(trigger)));
        if (attack.wouldBlock()) {
          action = "would be refused";
        }
      }
    }
    List<String> addresses = state.addresses();
    return MessageId.REQUEST
        + " judged "
        + addresses
        + ", rules "
        + rules
        + ", "
        + action
        + ", status "
        + status
        + ", "
        + state.judgedNanos() / 1000
        + " us";
  }

  private static String id(Map<String, Object> trigger) {
    Object id = trigger.get("rule") instanceof Map<?, ?> rule ? rule.get("id") : null;
    return id instanceof String text ? JsonText.shown(text) : "?";
  }
}
