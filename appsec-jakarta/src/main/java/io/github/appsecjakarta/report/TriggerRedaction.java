// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of triggers, in the shape of {@code _dd.appsec.json}. The engine has done so
 * already by its own patterns; this keeps the promise for patterns set for reports.
 */
final class TriggerRedaction {
  private static final int MAX_DEPTH = 12;

  private final Redaction redaction;

  TriggerRedaction(Redaction redaction) {
    this.redaction = redaction;
  }

  List<Object> redacted(List<? extends Map<String, Object>> triggers) {
    List<Object> result = new ArrayList<>(triggers.size());
    for (Map<String, Object> trigger : triggers) {
      Map<String, Object> copy = new LinkedHashMap<>(trigger);
      Object matches = copy.get("rule_matches");
      if (matches != null) {
        copy.put("rule_matches", value(matches, false, 0));
      }
      result.add(copy);
    }
    return result;
  }

  private Object value(Object value, boolean secret, int depth) {
    if (depth > MAX_DEPTH) {
      return Redaction.REPLACEMENT;
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, depth);
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(value(element, secret, depth + 1));
      }
      return copy;
    }
    if (value instanceof String text) {
      return secret ? Redaction.REPLACEMENT : redaction.text(text);
    }
    return value;
  }

  private Map<String, Object> map(Map<?, ?> map, int depth) {
    boolean secret = secretPath(map.get("key_path")) || secretPlace(map.values());
    Map<String, Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      boolean data = !name.startsWith("operator") && !name.equals("address");
      boolean hide = secret && !name.equals("key_path");
      copy.put(name, data ? value(entry.getValue(), hide, depth + 1) : entry.getValue());
    }
    return copy;
  }

  /** The highlights of a detector stand beside its places. */
  private boolean secretPlace(Iterable<?> values) {
    for (Object value : values) {
      if (value instanceof Map<?, ?> place && secretPath(place.get("key_path"))) {
        return true;
      }
    }
    return false;
  }

  private boolean secretPath(@Nullable Object path) {
    if (path instanceof List<?> keys) {
      for (Object key : keys) {
        if (key instanceof String name && redaction.secretKey(name)) {
          return true;
        }
      }
    }
    return false;
  }
}
