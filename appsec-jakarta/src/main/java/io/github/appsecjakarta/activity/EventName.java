// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

/** Makes the name of an event fit for span attributes and log lines. */
final class EventName {
  /** Longest name. */
  static final int MAX_CHARS = 200;

  private EventName() {}

  /**
   * Trims, cuts and lower-cases a name; what is not an ASCII letter, digit, dot, dash or underscore
   * becomes an underscore.
   */
  static String sanitised(String name) {
    String trimmed = name.strip();
    int length = Math.min(trimmed.length(), MAX_CHARS);
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = trimmed.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        out.append((char) (c + ('a' - 'A')));
      } else {
        out.append(allowed(c) ? c : '_');
      }
    }
    return out.toString();
  }

  private static boolean allowed(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
  }
}
