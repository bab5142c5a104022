// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import java.net.URI;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Flattens what an application says of an event: maps by dots, lists by their indices, values to
 * text. Bounded: leaves whose path has more than {@value #MAX_SEGMENTS} segments, entries beyond
 * {@value #MAX_ENTRIES}, and values of other types are dropped and counted; longer keys and values
 * are cut. Never fails, also not where the application changes a map meanwhile.
 */
final class Metadata {
  /** Most segments of a path that is kept. */
  static final int MAX_SEGMENTS = 5;

  /** Most entries that are kept. */
  static final int MAX_ENTRIES = 64;

  /** Longest path. */
  static final int MAX_KEY_CHARS = 200;

  /** Longest value. */
  static final int MAX_VALUE_CHARS = 4096;

  private static final int MAX_VISITS = 1024;

  private final Map<String, String> flat = new LinkedHashMap<>();
  private int visits;
  private int dropped;

  private Metadata() {}

  static Metadata of(Map<String, ?> metadata) {
    Metadata result = new Metadata();
    try {
      result.map("", metadata, 1);
    } catch (RuntimeException e) {
      // A map of the application's that fails must not fail the call that reports.
      result.dropped++;
    }
    return result;
  }

  /** The flat entries, in order. */
  Map<String, String> flat() {
    return flat;
  }

  /** How much was dropped. */
  int dropped() {
    return dropped;
  }

  private void map(String prefix, Map<?, ?> map, int segments) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (exhausted()) {
        return;
      }
      value(prefix + entry.getKey(), entry.getValue(), segments);
    }
  }

  private void list(String prefix, List<?> list, int segments) {
    int index = 0;
    for (Object element : list) {
      if (exhausted()) {
        return;
      }
      value(prefix + index++, element, segments);
    }
  }

  private boolean exhausted() {
    if (visits < MAX_VISITS && flat.size() < MAX_ENTRIES) {
      visits++;
      return false;
    }
    dropped++;
    return true;
  }

  private void value(String path, @Nullable Object value, int segments) {
    if (value == null) {
      return;
    }
    if (segments > MAX_SEGMENTS) {
      dropped++;
    } else if (value instanceof Map<?, ?> map) {
      map(path + '.', map, segments + 1);
    } else if (value instanceof List<?> list) {
      list(path + '.', list, segments + 1);
    } else if (value instanceof Object[] array) {
      list(path + '.', List.of(array), segments + 1);
    } else if (text(value)) {
      flat.put(cut(path, MAX_KEY_CHARS), cut(value.toString(), MAX_VALUE_CHARS));
    } else {
      dropped++;
    }
  }

  private static boolean text(Object value) {
    return value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum<?>
        || value instanceof TemporalAccessor
        || value instanceof UUID
        || value instanceof URI;
  }

  private static String cut(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }
}
