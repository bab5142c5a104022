// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The native engine's answer to one run. */
public final class NativeAnswer {
  private final Object result;
  private final Class<?> type;

  NativeAnswer(Object result, Class<?> type) {
    this.result = result;
    this.type = type;
  }

  /**
   * Whether a rule matched.
   *
   * @return true if there are events
   */
  public boolean matched() {
    return eventsJson() != null;
  }

  /**
   * The events as the engine writes them.
   *
   * @return a JSON array, or null if there are none
   */
  public @Nullable String eventsJson() {
    return (String) field("data");
  }

  /**
   * The events as a tree.
   *
   * @return a list of maps, possibly empty
   */
  public List<Object> events() {
    String json = eventsJson();
    return json == null ? List.of() : JsonTree.list(json);
  }

  /**
   * The actions to take.
   *
   * @return parameters by action type, possibly empty
   */
  public Map<String, Map<String, Object>> actions() {
    return map("actions");
  }

  /**
   * Derived values.
   *
   * @return values by name, possibly empty
   */
  public Map<String, Object> attributes() {
    return map("attributes");
  }

  /**
   * Whether the trace is to be kept.
   *
   * @return the engine's opinion
   */
  public boolean keep() {
    return Boolean.TRUE.equals(field("keep"));
  }

  /** The first highlight of the first match, or null if there is no match. */
  @Nullable String highlight() {
    String json = eventsJson();
    if (json == null) {
      return null;
    }
    // a full parse would dominate the time of a differential run
    String start = "\"highlight\":[\"";
    int from = json.indexOf(start);
    return from < 0 ? "" : JsonTree.stringAt(json, from + start.length() - 1);
  }

  /** The index in the key path of the first match. */
  int firstKeyPathIndex() {
    String json = String.valueOf(eventsJson());
    String start = "\"key_path\":[";
    int from = json.indexOf(start) + start.length();
    String path = json.substring(from, json.indexOf(']', from)).replace("\"", "");
    return Integer.parseInt(path);
  }

  @SuppressWarnings("unchecked")
  private <V> Map<String, V> map(String name) {
    Object value = field(name);
    return value == null ? Map.of() : (Map<String, V>) value;
  }

  private @Nullable Object field(String name) {
    try {
      return type.getField(name).get(result);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
