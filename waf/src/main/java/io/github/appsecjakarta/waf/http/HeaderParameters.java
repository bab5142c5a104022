// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A header of the form {@code first; name=value; name="value"}, such as Content-Type and
 * Content-Disposition. Names are lower case. Quotes may hold a {@code ;}; a backslash before a
 * quote or backslash is an escape, before anything else it is itself (file names of Windows).
 */
final class HeaderParameters {
  private static final int MAX = 64;

  private final String first;
  private final Pairs parameters = new Pairs();
  private final List<String> raw = new ArrayList<>();

  private HeaderParameters(String first) {
    this.first = first;
  }

  static HeaderParameters parse(String header) {
    int end = partEnd(header, 0);
    HeaderParameters result = new HeaderParameters(header.substring(0, end).strip());
    while (end < header.length() && result.parameters.size() < MAX) {
      int start = end + 1;
      end = partEnd(header, start);
      result.add(header.substring(start, end));
    }
    return result;
  }

  String first() {
    return first;
  }

  @Nullable String value(String name) {
    return (String) parameters.first(name);
  }

  @Nullable String last(String name) {
    for (int i = parameters.size() - 1; i >= 0; i--) {
      if (parameters.key(i).equals(name)) {
        return (String) parameters.value(i);
      }
    }
    return null;
  }

  /** A value as it was sent, quotes and escapes included. */
  String raw(int index) {
    return raw.get(index);
  }

  Pairs all() {
    return parameters;
  }

  private void add(String part) {
    int equals = part.indexOf('=');
    if (equals > 0) {
      String name = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      String value = part.substring(equals + 1).strip();
      parameters.add(name, unquoted(value));
      raw.add(value);
    }
  }

  private static int partEnd(String header, int from) {
    boolean quoted = false;
    for (int i = from; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return header.length();
  }

  private static String unquoted(String value) {
    if (!value.startsWith("\"")) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 1; i < value.length() && value.charAt(i) != '"'; i++) {
      char c = value.charAt(i);
      boolean escape = c == '\\' && i + 1 < value.length() && isEscapable(value.charAt(i + 1));
      text.append(escape ? value.charAt(++i) : c);
    }
    return text.toString();
  }

  private static boolean isEscapable(char c) {
    return c == '"' || c == '\\';
  }
}
