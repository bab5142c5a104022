// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.AttackDetected;
import io.github.appsecjakarta.api.SecurityEvent.BusinessEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.SecurityEvent.SensitiveActivityTracked;
import io.github.appsecjakarta.api.User;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.RequestFacts;
import io.github.appsecjakarta.waf.exclusion.SuggestedExclusion;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event as the object of a JSON line; {@code security-event.schema.json} describes it. */
final class EventLine {
  private final Reporter reporter;
  private final Redaction redaction;
  private final TriggerRedaction triggers;
  private final InstantSource clock;

  EventLine(Reporter reporter, Redaction redaction, InstantSource clock) {
    this.reporter = reporter;
    this.redaction = redaction;
    this.triggers = new TriggerRedaction(redaction);
    this.clock = clock;
  }

  Map<String, Object> of(
      SecurityEvent event,
      @Nullable CurrentRequest request,
      @Nullable TraceIds ids,
      RequestEnd end) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("event", event.name());
    line.put("kind", kind(event));
    line.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    reporter.write(line);
    if (ids != null) {
      line.put("trace_id", ids.traceId());
      line.put("span_id", ids.spanId());
    }
    facts(event, line);
    if (request != null) {
      Map<String, Object> facts = request(request.facts());
      known(facts, "route", request.handler().route());
      known(facts, "handler", request.handler().name());
      end.write(facts);
      line.put("request", facts);
      known(line, "exclusions", exclusions(event, request.facts()));
      User user = request.user();
      if (user != null) {
        line.put("user", user(user));
      }
    }
    return line;
  }

  private static String kind(SecurityEvent event) {
    if (event instanceof AttackDetected) {
      return "attack";
    }
    if (event instanceof SensitiveActivityTracked) {
      return "activity";
    }
    return event instanceof BusinessEvent ? "business" : "login";
  }

  private void facts(SecurityEvent event, Map<String, Object> line) {
    if (event instanceof AttackDetected attack) {
      attack(attack, line);
    } else if (event instanceof LoginSucceeded success) {
      line.put("login", success.login());
      known(line, "user_id", success.userId());
      line.put("origin", origin(success.origin()));
      metadata(success.metadata(), line);
    } else if (event instanceof LoginFailed failure) {
      line.put("login", failure.login());
      known(line, "user_exists", failure.userExists());
      line.put("origin", origin(failure.origin()));
      metadata(failure.metadata(), line);
    } else if (event instanceof SensitiveActivityTracked activity) {
      line.put("activity", activity.activity());
      known(line, "required_role", activity.requiredRole());
      known(line, "authorized", activity.authorized());
      metadata(activity.metadata(), line);
    } else if (event instanceof BusinessEvent business) {
      metadata(business.metadata(), line);
    }
  }

  private void attack(AttackDetected attack, Map<String, Object> line) {
    known(line, "message", message(attack));
    line.put("blocked", attack.blocked());
    line.put("would_block", attack.wouldBlock());
    known(line, "action", attack.action());
    known(line, "security_response_id", attack.securityResponseId());
    line.put("triggers", triggers.redacted(attack.triggers()));
  }

  /** For each trigger what would have kept it quiet, ready for a file of exclusions. */
  private @Nullable List<Map<String, Object>> exclusions(SecurityEvent event, RequestFacts facts) {
    if (!(event instanceof AttackDetected attack)) {
      return null;
    }
    List<Map<String, Object>> exclusions = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (Map<String, Object> trigger : attack.triggers()) {
      Map<String, Object> exclusion =
          SuggestedExclusion.of(trigger, redaction.url(facts.uri()), today);
      if (exclusion != null && !exclusions.contains(exclusion)) {
        exclusions.add(exclusion);
      }
    }
    return exclusions.isEmpty() ? null : exclusions;
  }

  private static @Nullable String message(AttackDetected attack) {
    Object rule = attack.triggers().isEmpty() ? null : attack.triggers().get(0).get("rule");
    return rule instanceof Map<?, ?> facts
        ? facts.get("name") + " (" + facts.get("id") + ")"
        : null;
  }

  private void metadata(Map<String, String> metadata, Map<String, Object> line) {
    if (!metadata.isEmpty()) {
      line.put("metadata", redaction.values(metadata));
    }
  }

  private Map<String, Object> request(RequestFacts facts) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("method", facts.method());
    request.put("url", redaction.url(facts.uri()));
    known(request, "client_ip", facts.clientIp());
    known(request, "peer_ip", facts.peerIp());
    String userAgent = facts.userAgent();
    known(request, "user_agent", userAgent == null ? null : redaction.text(userAgent));
    return request;
  }

  private Map<String, Object> user(User user) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", user.id());
    known(facts, "name", user.name());
    known(facts, "email", user.email());
    known(facts, "role", user.role());
    known(facts, "scope", user.scope());
    known(facts, "org", user.organisation());
    if (!user.attributes().isEmpty()) {
      facts.put("attributes", redaction.values(user.attributes()));
    }
    return facts;
  }

  private static String origin(Origin origin) {
    return origin == Origin.APPLICATION ? "application" : "observed";
  }

  private static void known(Map<String, Object> line, String name, @Nullable Object value) {
    if (value != null) {
      line.put(name, value);
    }
  }
}
