// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.rule.ActionDefinition;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigScalar;
import io.github.appsecjakarta.waf.verdict.Action;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks and completes the parameters of actions. */
final class ActionParameters {
  private static final String STATUS = "status_code";
  private static final String GRPC_STATUS = "grpc_status_code";
  private static final String LOCATION = "location";
  private static final long LAST_STATUS = 999;
  private static final long DEFAULT_REDIRECT = 303;

  private ActionParameters() {}

  static Action complete(ActionDefinition definition) {
    Map<String, Object> parameters = new LinkedHashMap<>(definition.parameters());
    parameters.remove(Outcome.RESPONSE_ID);
    parameters.remove(Outcome.STACK_ID);
    return switch (definition.type()) {
      case Action.BLOCK -> block(parameters);
      case Action.REDIRECT -> redirect(parameters);
      default -> new Action(definition.type(), Collections.unmodifiableMap(parameters));
    };
  }

  static Action block(Map<String, Object> given) {
    Map<String, Object> parameters = new LinkedHashMap<>(given);
    status(parameters, STATUS, 403);
    status(parameters, GRPC_STATUS, 10);
    parameters.putIfAbsent("type", "auto");
    return new Action(Action.BLOCK, Collections.unmodifiableMap(parameters));
  }

  private static void status(Map<String, Object> parameters, String key, long otherwise) {
    Long status = status(parameters.get(key));
    parameters.put(key, status == null ? (Object) otherwise : status);
  }

  private static @Nullable Long status(@Nullable Object value) {
    Number number = Cast.UNSIGNED.tryApply(new ConfigScalar(value, 0, 0));
    return number instanceof Long status && status <= LAST_STATUS ? status : null;
  }

  private static Action redirect(Map<String, Object> parameters) {
    if (!(parameters.get(LOCATION) instanceof String location)
        || !RedirectTarget.usable(location)) {
      return block(Map.of());
    }
    Long status = status(parameters.get(STATUS));
    boolean known = status != null && (status == 301 || status == 302 || status == 307);
    parameters.put(STATUS, known ? (Object) status : DEFAULT_REDIRECT);
    return new Action(Action.REDIRECT, Collections.unmodifiableMap(parameters));
  }
}
