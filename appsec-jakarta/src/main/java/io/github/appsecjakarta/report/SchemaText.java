// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the shape of a value as JSON for a span. Shapes hold no values, but they hold keys, which
 * clients choose: what looks secret in one is replaced. A shape that would be longer than {@value
 * #MAX_CHARS} characters is not written at all, since half of one says something wrong.
 */
final class SchemaText {
  static final int MAX_CHARS = 16 * 1024;

  /** Shapes are 18 levels deep, each a list around a map or list. */
  private static final int MAX_DEPTH = 64;

  private final Redaction redaction;
  private final StringBuilder out = new StringBuilder(256);

  private SchemaText(Redaction redaction) {
    this.redaction = redaction;
  }

  /** The shape on one line, or null if it is too long. */
  static @Nullable String of(Object schema, Redaction redaction) {
    SchemaText text = new SchemaText(redaction);
    text.value(schema, 0);
    return text.full(0) ? null : text.out.toString();
  }

  private boolean full(int depth) {
    return out.length() > MAX_CHARS || depth > MAX_DEPTH;
  }

  private void value(@Nullable Object value, int depth) {
    if (full(depth)) {
      out.append("null");
    } else if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof List<?> list) {
      array(list, depth);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      out.append(JsonText.quoted(redaction.text(String.valueOf(value))));
    }
  }

  private void object(Map<?, ?> map, int depth) {
    char before = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!full(depth)) {
        String key = redaction.text(String.valueOf(entry.getKey()));
        out.append(before).append(JsonText.quoted(key)).append(':');
        value(entry.getValue(), depth + 1);
        before = ',';
      }
    }
    out.append(before == '{' ? "{}" : "}");
  }

  private void array(List<?> list, int depth) {
    char before = '[';
    for (Object element : list) {
      if (!full(depth)) {
        out.append(before);
        value(element, depth + 1);
        before = ',';
      }
    }
    out.append(before == '[' ? "[]" : "]");
  }
}
