// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What the rules may do on some paths of an application. The key holds the pattern, so it is not
 * one of {@link Setting}.
 *
 * @param pattern which paths
 * @param mode what the rules may do there
 */
public record RouteMode(RoutePattern pattern, WafMode mode) {
  /** The key, with a pattern in quotes. */
  static final String KEY = "appsec.route.\"PATTERN\".mode";

  static final String ALLOWED = "monitor, block, off";

  private static final String START = "appsec.route.\"";
  private static final String END = "\".mode";

  static boolean isKey(String key) {
    return key.startsWith(START) && key.endsWith(END) && key.length() >= KEY.length() - 6;
  }

  /**
   * All that a source has, the most specific first.
   *
   * @param problems gets a line for each that cannot be used
   */
  static List<RouteMode> all(Source source, Collection<String> problems) {
    TreeMap<RoutePattern, RouteMode> modes = new TreeMap<>();
    for (String key : source.keys()) {
      String value = isKey(key) ? source.value(key) : null;
      if (value != null) {
        try {
          RoutePattern pattern =
              RoutePattern.of(key.substring(START.length(), key.length() - END.length()));
          WafMode mode = WafMode.valueOf(value.toUpperCase(Locale.ROOT));
          modes.put(pattern, new RouteMode(pattern, mode));
        } catch (IllegalArgumentException e) {
          problems.add(
              key
                  + "="
                  + value
                  + " is not allowed, allowed is: "
                  + ALLOWED
                  + "; a pattern starts with / and has * only as a whole segment, ** only as the"
                  + " last");
        }
      }
    }
    return List.copyOf(modes.values());
  }
}
