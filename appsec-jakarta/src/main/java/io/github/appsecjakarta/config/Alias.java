// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.Locale;
import java.util.function.Function;

/**
 * Another tool's key for the same thing. A wrong value under it only warns: it may be meant for
 * that tool.
 *
 * @param key the key in dotted form
 * @param parse its text to our value; throws {@link IllegalArgumentException}
 * @param <T> type of the setting
 */
record Alias<T>(String key, Function<String, T> parse) {

  /** The name of the environment variable for a key, by the rule of MicroProfile Config. */
  static String environmentName(String key) {
    StringBuilder name = new StringBuilder(key.toUpperCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
        name.setCharAt(i, '_');
      }
    }
    return name.toString();
  }
}
