// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.HashSet;
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
    Set<String> inAnyCharset = new HashSet<>();
    seen.forEach(text -> inAnyCharset.add(withoutOthers(text)));
    StringBuilder answer = new StringBuilder("got " + count + " of " + seen.size() + '\n');
    for (String one : got) {
      int tab = one.indexOf('\t');
      String value = one.substring(tab + 1);
      if (!seen.contains(value)) {
        String text = Base64.getEncoder().encodeToString(value.getBytes(UTF_8));
        String how = inAnyCharset.contains(withoutOthers(value)) ? "charset " : "missing ";
        answer.append(how).append(one, 0, tab).append(": ").append(text).append('\n');
      }
    }
    return answer.toString();
  }

  /** What is the same in all charsets that contain ASCII; runs of the rest are one mark. */
  private static String withoutOthers(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i) < 0x80 ? value.charAt(i) : '\uFFFD';
      if (c != '\uFFFD' || text.length() == 0 || text.charAt(text.length() - 1) != c) {
        text.append(c);
      }
    }
    return text.toString();
  }
}
