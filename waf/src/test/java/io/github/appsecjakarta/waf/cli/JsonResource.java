// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.input.Pairs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Test data: JSON files as maps and lists that can be compared. */
final class JsonResource {
  private JsonResource() {}

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> objects(String name) {
    List<?> list = list(comparable(read(name)));
    return (List<Map<String, Object>>) list;
  }

  private static @Nullable Object read(String name) {
    try (InputStream in = JsonResource.class.getResourceAsStream("/" + name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return JsonValues.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static Map<String, Object> object(String json) {
    try {
      return map(comparable(JsonValues.read(json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Maps instead of pairs; of a duplicate key the first. */
  static @Nullable Object comparable(@Nullable Object value) {
    if (value instanceof Pairs pairs) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      for (int i = 0; i < pairs.size(); i++) {
        map.putIfAbsent(pairs.key(i), comparable(pairs.value(i)));
      }
      return map;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(comparable(element)));
      return copy;
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(@Nullable Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }
}
