// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON object on one line that no text inside it can leave, forge or execute: control,
 * format (bidirectional and zero-width), line-breaking and surrogate characters and {@code $} are
 * written as {@code \}{@code uXXXX}.
 *
 * <p>Bounded: longer strings are cut, deeper values left out, and after {@value #MAX_CHARS}
 * characters no further element is begun; the object then ends with {@code "truncated":true}.
 */
final class JsonText {
  /** No element is begun after this many characters; the one begun last may go on. */
  static final int MAX_CHARS = 64 * 1024;

  /** Longest string that is written whole. */
  static final int MAX_STRING = 4096;

  private static final int MAX_DEPTH = 16;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out = new StringBuilder(512);
  private boolean truncated;

  private JsonText() {}

  /**
   * Writes an object.
   *
   * @param object keys to strings, numbers, booleans, null, maps and lists; anything else is
   *     written as null
   * @return the object on one line
   */
  static String of(Map<?, ?> object) {
    JsonText text = new JsonText();
    text.object(object, 0);
    return text.out.toString();
  }

  /** Writes a string, cut at {@value #MAX_STRING} characters. */
  static String quoted(String string) {
    JsonText text = new JsonText();
    text.string(string);
    return text.out.toString();
  }

  private void value(@Nullable Object value, int depth) {
    if (value instanceof String text) {
      string(text);
    } else if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof List<?> list) {
      array(list, depth);
    } else if (value instanceof Boolean || value instanceof Long || value instanceof Integer) {
      out.append(value);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      out.append(number.doubleValue());
    } else {
      out.append("null");
    }
  }

  private void object(Map<?, ?> map, int depth) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (full(depth)) {
        break;
      }
      if (!first) {
        out.append(',');
      }
      first = false;
      string(String.valueOf(entry.getKey()));
      out.append(':');
      value(entry.getValue(), depth + 1);
    }
    if (depth == 0 && truncated) {
      out.append(first ? "" : ",").append("\"truncated\":true");
    }
    out.append('}');
  }

  private void array(List<?> list, int depth) {
    out.append('[');
    boolean first = true;
    for (Object element : list) {
      if (full(depth)) {
        break;
      }
      if (!first) {
        out.append(',');
      }
      first = false;
      value(element, depth + 1);
    }
    out.append(']');
  }

  private boolean full(int depth) {
    if (depth < MAX_DEPTH && out.length() < MAX_CHARS) {
      return false;
    }
    truncated = true;
    return true;
  }

  private void string(String text) {
    int length = Math.min(text.length(), MAX_STRING);
    truncated |= length < text.length();
    out.append('"');
    for (int i = 0; i < length; i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append(c);
    } else if (plain(c)) {
      out.append(c);
    } else {
      out.append("\\u")
          .append(HEX[c >> 12])
          .append(HEX[c >> 8 & 0xF])
          .append(HEX[c >> 4 & 0xF])
          .append(HEX[c & 0xF]);
    }
  }

  /** Text for people: what could forge or colour a line is not shown. */
  static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(plain(text.charAt(i)) ? text.charAt(i) : '?');
    }
    return out.toString();
  }

  /** Whether a character can do no harm in a line of a log. */
  static boolean plain(char c) {
    if (c < 0x80) {
      return c >= ' ' && c != '$' && c != 0x7F;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
