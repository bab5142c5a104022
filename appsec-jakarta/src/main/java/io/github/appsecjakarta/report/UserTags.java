// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent.Origin;
import io.github.appsecjakarta.api.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The span attributes of the user of a request. */
final class UserTags {
  private final Redaction redaction;
  private final String autoMode;

  UserTags(Redaction redaction, String autoMode) {
    this.redaction = redaction;
    this.autoMode = autoMode;
  }

  void write(User user, @Nullable Origin origin, TagSink sink) {
    for (Map.Entry<String, String> entry : user.attributes().entrySet()) {
      String key = entry.getKey();
      sink.tag("usr." + key, redaction.value(key, entry.getValue()));
    }
    sink.tag("usr.id", user.id());
    known("usr.name", user.name(), sink);
    known("usr.email", user.email(), sink);
    known("usr.session_id", user.sessionId(), sink);
    known("usr.role", user.role(), sink);
    known("usr.scope", user.scope(), sink);
    known("usr.org", user.organisation(), sink);
    sink.tag("_dd.appsec.user.collection_mode", origin == Origin.OBSERVED ? autoMode : "sdk");
  }

  private static void known(String name, @Nullable String value, TagSink sink) {
    if (value != null) {
      sink.tag(name, value);
    }
  }
}
