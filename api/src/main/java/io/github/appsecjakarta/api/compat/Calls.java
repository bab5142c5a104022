// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api.compat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of the older interface, whose manners differ: null or empty is illegal. */
final class Calls {
  private Calls() {}

  static String named(@Nullable String value, String argument) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(argument + " is null or empty");
    }
    return value;
  }

  static Map<String, String> known(@Nullable Map<String, String> metadata) {
    return metadata == null ? Map.of() : metadata;
  }

  static Map<String, String> with(
      @Nullable Map<String, String> metadata, String key, String value) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(key, value);
    known(metadata).forEach(all::putIfAbsent);
    return all;
  }
}
