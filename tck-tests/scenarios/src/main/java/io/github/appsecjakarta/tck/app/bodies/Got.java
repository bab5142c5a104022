// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was got, short enough to be answered with. */
final class Got {

  private static final int SHORT = 200;

  private Got() {}

  static String bytes(byte[] bytes) {
    String text = bytes.length > SHORT ? "" : new String(bytes, UTF_8);
    return bytes.length + " bytes " + Arrays.hashCode(bytes) + ' ' + text;
  }

  static String text(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.length() > SHORT ? text.length() + " characters " + text.hashCode() : text;
  }

  static String parameters(Map<String, String[]> parameters) {
    Map<String, String> sorted = new TreeMap<>();
    parameters.forEach((name, values) -> sorted.put(name, text(Arrays.toString(values))));
    return sorted.toString();
  }
}
