// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.verdict.Action;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Actions by id. Immutable. */
final class ActionTable {
  static final String MONITOR = "monitor";
  static final String GENERATE_STACK = "generate_stack";

  private final Map<String, Action> byId = new HashMap<>();

  ActionTable(Map<String, Action> defined) {
    byId.put("block", ActionParameters.block(Map.of()));
    byId.put("stack_trace", new Action(GENERATE_STACK, Map.of()));
    byId.put("extract_schema", new Action("generate_schema", Map.of()));
    byId.put(MONITOR, new Action(MONITOR, Map.of()));
    byId.putAll(defined);
  }

  @Nullable Action get(String id) {
    return byId.get(id);
  }

  /** Whether the action decides if the request goes on; of those only one can be in force. */
  boolean modal(String id) {
    Action action = byId.get(id);
    return action != null && (action.blocks() || action.type().equals(MONITOR));
  }

  boolean blocks(Iterable<String> ids) {
    for (String id : ids) {
      Action action = byId.get(id);
      if (action != null && action.blocks()) {
        return true;
      }
    }
    return false;
  }
}
