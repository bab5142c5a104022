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
import java.util.concurrent.atomic.AtomicReference;
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
  private final Supplier<@Nullable RulesLoad> rules;
  private final @Nullable ConventionTags conventions;
  private final boolean datadog;
  private final AtomicReference<@Nullable RulesLoad> told = new AtomicReference<>();

  RequestTags(ReportOptions options) {
    String autoMode = options.loginMode().label();
    redaction = options.redaction();
    triggers = new TriggerRedaction(redaction);
    eventTags = new EventTags(redaction, autoMode);
    userTags = new UserTags(redaction, autoMode);
    rules = options.rules();
    conventions = options.conventions() ? new ConventionTags(options.loginMode()) : null;
    datadog = options.datadogTags();
  }

  /**
   * Writes everything known.
   *
   * @param request the request
   * @param settled whether observed failures of logins count by now
   * @param sink where to write
   */
  void write(CurrentRequest request, boolean settled, TagSink sink) {
    if (conventions != null) {
      conventions.write(request, sink);
    }
    List<SecurityEvent> events = request.events();
    if (datadog) {
      datadog(request, events, settled, sink);
    } else {
      outcome(request, events, sink);
    }
  }

  private void datadog(
      CurrentRequest request, List<SecurityEvent> events, boolean settled, TagSink sink) {
    request.tags().forEach(sink::tag);
    facts(request.facts(), sink);
    User user = request.user();
    if (user != null) {
      userTags.write(user, request.userOrigin(), sink);
    }
    if (user != null || !events.isEmpty()) {
      headers(ReportedHeaders.WITH_EVENT, request.facts(), sink);
    }
    outcome(request, events, sink);
    if (!events.isEmpty()) {
      events(events, settled, request.facts(), sink);
    }
  }

  /** What a collector keeps traces by, whatever the vocabulary. */
  private static void outcome(CurrentRequest request, List<SecurityEvent> events, TagSink sink) {
    if (request.securityResponseId() != null) {
      sink.tag("appsec.blocked", true);
    }
    for (SecurityEvent event : events) {
      if (event instanceof AttackDetected) {
        sink.tag("appsec.event", true);
        return;
      }
    }
  }

  /** Writes what was loaded, on the first span after it, which asks to be kept for that. */
  @SuppressWarnings("ReferenceEquality") // the same rules may be loaded twice
  boolean loaded(TagSink sink) {
    RulesLoad load = rules.get();
    if (!datadog || load == null || told.getAndSet(load) == load) {
      return false;
    }
    load.write(sink);
    return true;
  }

  /** Writes what judging took and left out. */
  void judged(RequestState state, TagSink sink) {
    if (!datadog || state.runs() == 0) {
      return;
    }
    sink.tag("_dd.appsec.waf.duration", state.judgedNanos() / 1000.0);
    if (state.timeouts() > 0) {
      sink.tag("_dd.appsec.waf.timeouts", (long) state.timeouts());
    }
  }

  /** Writes the attributes of an event that belongs to no request. */
  void write(SecurityEvent event, TagSink sink) {
    if (event instanceof AttackDetected attack) {
      sink.tag("appsec.event", true);
      if (conventions != null) {
        boolean unused = ConventionTags.rule(attack, sink);
      }
      if (datadog) {
        attack(attack.triggers(), sink);
      }
    } else if (datadog) {
      eventTags.write(event, List.of(event), sink);
    }
  }

  private void facts(RequestFacts facts, TagSink sink) {
    sink.tag("_dd.appsec.enabled", ONE);
    sink.tag("_dd.runtime_family", "jvm");
    known("http.client_ip", facts.clientIp(), sink);
    known("network.client.ip", facts.peerIp(), sink);
    RulesLoad load = rules.get();
    if (load != null) {
      known("_dd.appsec.event_rules.version", load.version(), sink);
    }
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
