// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.api.SecurityEvent.BusinessEvent;
import io.github.appsecjakarta.api.SecurityEvent.LoginFailed;
import io.github.appsecjakarta.api.SecurityEvent.LoginSucceeded;
import io.github.appsecjakarta.api.SecurityEvent.SensitiveActivityTracked;
import java.util.List;
import java.util.Map;

/**
 * The span attributes of users' and business events, by the names that Datadog's backend reads.
 * Where the application and AppSec's own observation tell of the same event, the application's
 * values are the public ones and the observed values stay visible under {@code _dd.appsec.usr.*}.
 */
final class EventTags {
  private static final String PUBLIC = "appsec.events.";
  private static final String INTERNAL = "_dd.appsec.events.";

  private final Redaction redaction;
  private final String autoMode;

  EventTags(Redaction redaction, String autoMode) {
    this.redaction = redaction;
    this.autoMode = autoMode;
  }

  void write(SecurityEvent event, List<SecurityEvent> all, TagSink sink) {
    if (event instanceof LoginSucceeded success) {
      success(success, all, sink);
    } else if (event instanceof LoginFailed failure) {
      failure(failure, all, sink);
    } else if (event instanceof SensitiveActivityTracked activity) {
      told(activity, sink);
      activity(activity, sink);
    } else if (event instanceof BusinessEvent business) {
      business(business, sink);
    }
  }

  private void business(BusinessEvent event, TagSink sink) {
    switch (event.origin()) {
      case APPLICATION -> told(event, sink);
      case OBSERVED -> seen(event, sink);
      case RULE -> sink.tag(PUBLIC + event.name() + ".track", true);
    }
    metadata(event.name(), event.metadata(), sink);
  }

  private void success(LoginSucceeded event, List<SecurityEvent> all, TagSink sink) {
    origin(event, event.login(), sink);
    String userId = event.userId();
    if (Logins.observed(event)) {
      sink.tag("_dd.appsec.usr.id", userId != null ? userId : event.login());
    }
    if (Logins.overruled(event, all)) {
      return;
    }
    sink.tag(PUBLIC + event.name() + ".usr.login", event.login());
    metadata(event.name(), event.metadata(), sink);
    if (userId != null) {
      sink.tag(PUBLIC + event.name() + ".usr.id", userId);
      metadata(event.name() + ".usr", event.metadata(), sink);
    }
  }

  private void failure(LoginFailed event, List<SecurityEvent> all, TagSink sink) {
    origin(event, event.login(), sink);
    if (Logins.overruled(event, all)) {
      return;
    }
    sink.tag(PUBLIC + event.name() + ".usr.login", event.login());
    if (event.userExists() != null) {
      sink.tag(PUBLIC + event.name() + ".usr.exists", event.userExists());
    }
    metadata(event.name(), event.metadata(), sink);
  }

  private void activity(SensitiveActivityTracked event, TagSink sink) {
    metadata(event.name(), event.metadata(), sink);
    sink.tag(PUBLIC + event.name() + ".name", event.activity());
    if (event.requiredRole() != null) {
      sink.tag(PUBLIC + event.name() + ".required_role", event.requiredRole());
    }
    if (event.authorized() != null) {
      sink.tag(PUBLIC + event.name() + ".authorized", event.authorized());
    }
  }

  private void origin(SecurityEvent event, String login, TagSink sink) {
    if (Logins.observed(event)) {
      seen(event, sink);
      sink.tag("_dd.appsec.usr.login", login);
    } else {
      told(event, sink);
    }
  }

  private void seen(SecurityEvent event, TagSink sink) {
    sink.tag(PUBLIC + event.name() + ".track", true);
    sink.tag(INTERNAL + event.name() + ".auto.mode", autoMode);
  }

  private static void told(SecurityEvent event, TagSink sink) {
    sink.tag(PUBLIC + event.name() + ".track", true);
    sink.tag(INTERNAL + event.name() + ".sdk", true);
  }

  private void metadata(String name, Map<String, String> metadata, TagSink sink) {
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      String key = entry.getKey();
      sink.tag(PUBLIC + name + '.' + key, redaction.value(key, entry.getValue()));
    }
  }
}
