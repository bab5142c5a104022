// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Checks of arguments that every implementation of {@link AppSecContext} makes alike. */
public final class Arguments {
  private Arguments() {}

  /**
   * Refuses what names nothing.
   *
   * @param value the argument
   * @param argument its name, for the message
   * @return the value
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if it is blank
   */
  public static String named(String value, String argument) {
    Objects.requireNonNull(value, argument);
    if (value.isBlank()) {
      throw new IllegalArgumentException(argument + " must not be blank");
    }
    return value;
  }

  /** Metadata with one more fact, which stands first so that no bound drops it. */
  static Map<String, Object> with(Map<String, ?> metadata, String key, Object value) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put(key, value);
    Objects.requireNonNull(metadata, "metadata").forEach(facts::putIfAbsent);
    return facts;
  }
}
