// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.given;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an application got, and which of it the rules were not given. */
final class Given {

  private final Set<String> got = new LinkedHashSet<>();
  private int count;

  /** Takes note of a name or value. */
  Given add(String kind, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, inner) -> add(kind + " name", name).add(kind, inner));
    } else if (value instanceof Iterable<?> list) {
      list.forEach(item -> add(kind, item));
    } else if (value instanceof String[] values) {
      for (String one : values) {
        add(kind, one);
      }
    } else if (value != null && !value.toString().isEmpty()) {
      count++;
      got.add(kind + '\t' + value);
    }
    return this;
  }

  /** A line with the number of values, and one for each that is missing. */
  String compare(HttpServletRequest request) {
    Set<String> seen = EngineView.strings(request);
    StringBuilder answer = new StringBuilder("got " + count + " of " + seen.size() + '\n');
    for (String one : got) {
      int tab = one.indexOf('\t');
      String value = one.substring(tab + 1);
      if (!seen.contains(value)) {
        String text = Base64.getEncoder().encodeToString(value.getBytes(UTF_8));
        String how = seen.contains(asUtf8(value)) ? "charset " : "missing ";
        answer.append(how).append(one, 0, tab).append(": ").append(text).append('\n');
      }
    }
    return answer.toString();
  }

  /** The text of the same bytes, had they been read as UTF-8. */
  private static String asUtf8(String value) {
    return new String(value.getBytes(ISO_8859_1), UTF_8);
  }
}
