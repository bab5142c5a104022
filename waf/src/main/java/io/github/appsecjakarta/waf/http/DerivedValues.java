// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What values turn into when an application decodes once more than HTTP asks for: percent encoding
 * (twice, {@code %uHHHH}, overlong UTF-8), escapes of JavaScript and HTML, line breaks written
 * {@code \n}, full-width letters, Base64 of printable text, JSON inside a string; further the query
 * of {@code Referer} and of its path what is more than a word, and the values of headers that are
 * none of the usual ones. Only what differs from the value it comes from is kept, so most requests
 * have nothing here. The keys say where a value comes from, such as {@code query}, {@code q}, or
 * {@code body}, {@code article}, {@code text}; {@code *} stands for any position of a list.
 *
 * <p>All results together are at most as long as two strings of {@link
 * HttpLimits#maxStringLength()}; at most five layers are taken off. For one request and one thread.
 */
public final class DerivedValues {
  private static final int MAX_NESTING = 3;

  private final Cuts cuts;
  private final Origin root;
  private final Map<String, Pairs> found = new LinkedHashMap<>();
  private Pairs group = new Pairs();
  private int count;
  private int charactersLeft;

  /**
   * Starts.
   *
   * @param limits how much is looked at
   */
  public DerivedValues(HttpLimits limits) {
    this.cuts = new Cuts(limits);
    this.root = Origin.root(limits);
    this.charactersLeft = 2 * limits.maxStringLength();
  }

  /**
   * Decodes every string and name of a value.
   *
   * @param part the part of the request that the value is
   * @param value any value, see {@code waf.input}
   * @return this
   */
  public DerivedValues add(String part, @Nullable Object value) {
    walk(root, value, 0);
    close(part);
    return this;
  }

  /**
   * Looks into the headers: the parts of {@code Referer}, and all headers that are not usual ones.
   *
   * @param headers values by lower-case name
   * @return this
   */
  public DerivedValues addHeaders(Map<String, List<String>> headers) {
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      String name = header.getKey();
      if (name.equals("referer")) {
        header.getValue().forEach(value -> referer(root.below(name), value));
      } else if (!UsualHeaders.contains(name)) {
        header.getValue().forEach(value -> unusual(root.below(name), value));
      }
    }
    close("headers");
    return this;
  }

  private void unusual(Origin origin, String value) {
    emit(origin, value);
    text(origin, value, 0);
  }

  /**
   * What was found.
   *
   * @return by part, values by origin; empty if there is nothing
   */
  public Parsed<Map<String, Pairs>> build() {
    return new Parsed<>(found, cuts.truncation());
  }

  private void close(String part) {
    if (group.size() > 0) {
      found.put(part, group);
      group = new Pairs();
    }
  }

  private void referer(Origin origin, String url) {
    if (!url.contains("://")) {
      unusual(origin, url);
    }
    String query = QueryString.ofUri(url);
    QueryString.parse(query, cuts.limits)
        .value()
        .forEach(
            (name, values) -> {
              for (String value : values) {
                unusual(origin, value);
              }
            });
    int authority = url.indexOf("://");
    int path = url.indexOf('/', authority < 0 ? 0 : authority + 3);
    if (path >= 0) {
      for (String segment : PathSegments.parse(url.substring(path), cuts.limits).value()) {
        if (!isWord(segment)) {
          emit(origin, segment);
        }
      }
    }
  }

  /** Of such the paths of an application are made; no attack is one word. */
  private static boolean isWord(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }

  private void walk(Origin origin, @Nullable Object value, int nesting) {
    if (value instanceof String text) {
      text(origin, text, nesting);
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        walk(origin.element(), item, nesting);
      }
    } else if (value instanceof Pairs pairs) {
      for (int i = 0; i < pairs.size(); i++) {
        entry(origin, pairs.key(i), pairs.value(i), nesting);
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        entry(origin, String.valueOf(entry.getKey()), entry.getValue(), nesting);
      }
    }
  }

  private void entry(Origin origin, String key, @Nullable Object value, int nesting) {
    text(origin, key, nesting);
    walk(origin.below(key), value, nesting);
  }

  private void text(Origin origin, String text, int nesting) {
    if (Layers.isPlain(text)) {
      return;
    }
    String decoded = Layers.decode(text);
    if (!decoded.equals(text)) {
      emit(origin, decoded);
    }
    String inner = Base64Text.decode(text);
    if (inner != null) {
      String innermost = Layers.decode(inner);
      emit(origin, innermost);
      json(origin, inner, nesting);
    }
    json(origin, text, nesting);
  }

  private void json(Origin origin, String text, int nesting) {
    boolean like = text.startsWith("{") || text.startsWith("[");
    @Nullable Object value =
        like && nesting < MAX_NESTING ? JsonBody.container(text, cuts.limits) : null;
    if (value != null) {
      strings(origin, value);
      walk(origin, value, nesting + 1);
    }
  }

  /** Keeps the strings inside JSON as they are; their layers are taken off by the walk. */
  private void strings(Origin origin, @Nullable Object value) {
    if (value instanceof String text) {
      emit(origin, text);
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        strings(origin.element(), item);
      }
    } else if (value instanceof Pairs pairs) {
      for (int i = 0; i < pairs.size(); i++) {
        strings(origin.below(pairs.key(i)), pairs.value(i));
      }
    }
  }

  private void emit(Origin origin, String text) {
    if (text.isEmpty() || !cuts.roomAfter(count)) {
      return;
    }
    if (text.length() > charactersLeft) {
      cuts.strings();
      return;
    }
    charactersLeft -= text.length();
    count++;
    origin.put(group, cuts.text(text));
  }
}
