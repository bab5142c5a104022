// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.RequestFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All span attributes of a request, by the names that Datadog's backend reads. Writing them again
 * after more has happened replaces the earlier ones.
 */
final class RequestTags {
  private static final Long ONE = 1L;

  private final Redaction redaction;
  private final TriggerRedaction triggers;
  private final EventTags eventTags;
  private final UserTags userTags;
  private final Supplier<@Nullable String> rulesVersion;

  RequestTags(Redaction redaction, String autoMode, Supplier<@Nullable String> rulesVersion) {
    this.redaction = redaction;
    this.triggers = new TriggerRedaction(redaction);
    this.eventTags = new EventTags(redaction, autoMode);
    this.userTags = new UserTags(redaction, autoMode);
    this.rulesVersion = rulesVersion;
  }

  /**
   * Writes everything known.
   *
   * @param request the request
   * @param settled whether observed failures of logins count by now
   * @param sink where to write
   */
  void write(CurrentRequest request, boolean settled, TagSink sink) {
    request.tags().forEach(sink::tag);
    facts(request.facts(), sink);
    List<SecurityEvent> events = request.events();
    User user = request.user();
    if (user != null) {
      userTags.write(user, request.userOrigin(), sink);
    }
    if (request.securityResponseId() != null) {
      sink.tag("appsec.blocked", true);
    }
    if (user != null || !events.isEmpty()) {
      headers(ReportedHeaders.WITH_EVENT, request.facts(), sink);
    }
    if (!events.isEmpty()) {
      events(events, settled, request.facts(), sink);
    }
  }

  /** Writes the attributes of an event that belongs to no request. */
  void write(SecurityEvent event, TagSink sink) {
    if (event instanceof AttackDetected attack) {
      attack(attack.triggers(), sink);
    } else {
      eventTags.write(event, List.of(event), sink);
    }
  }

  private void facts(RequestFacts facts, TagSink sink) {
    sink.tag("_dd.appsec.enabled", ONE);
    sink.tag("_dd.runtime_family", "jvm");
    known("http.client_ip", facts.clientIp(), sink);
    known("network.client.ip", facts.peerIp(), sink);
    known("_dd.appsec.event_rules.version", rulesVersion.get(), sink);
    headers(ReportedHeaders.ALWAYS, facts, sink);
  }

  private void headers(List<String> names, RequestFacts facts, TagSink sink) {
    for (int i = 0; i < names.size(); i++) {
      String value = facts.headers().get(names.get(i));
      if (value != null && !value.isEmpty()) {
        sink.tag("http.request.headers." + names.get(i), redaction.text(value));
      }
    }
  }

  private void events(
      List<SecurityEvent> events, boolean settled, RequestFacts facts, TagSink sink) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (SecurityEvent event : events) {
      if (event instanceof AttackDetected attack) {
        found.addAll(attack.triggers());
      } else if ((settled || !unsettled(event)) && !Logins.withdrawn(event, events)) {
        eventTags.write(event, events, sink);
      }
    }
    if (!found.isEmpty()) {
      attack(found, sink);
      known("actor.ip", facts.clientIp(), sink);
    }
  }

  private void attack(List<Map<String, Object>> found, TagSink sink) {
    sink.tag("appsec.event", true);
    sink.tag("_dd.appsec.json", JsonText.of(Map.of("triggers", triggers.redacted(found))));
  }

  private static boolean unsettled(SecurityEvent event) {
    return event instanceof SecurityEvent.LoginFailed && Logins.observed(event);
  }

  private static void known(String name, @Nullable String value, TagSink sink) {
    if (value != null) {
      sink.tag(name, value);
    }
  }
}
