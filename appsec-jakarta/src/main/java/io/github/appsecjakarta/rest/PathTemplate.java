// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import io.github.appsecjakarta.config.RoutePattern;
import org.jspecify.annotations.Nullable;

/** Templates of Jakarta REST as patterns of paths. */
final class PathTemplate {
  private PathTemplate() {}

  /** Parts of a path, each with or without slashes around it. */
  static String joined(String... parts) {
    StringBuilder path = new StringBuilder();
    for (String part : parts) {
      int start = part.startsWith("/") ? 1 : 0;
      int end = part.endsWith("*") ? part.length() - 1 : part.length(); // of an application path
      while (end > start && part.charAt(end - 1) == '/') {
        end--;
      }
      if (end > start) {
        path.append('/').append(part, start, end);
      }
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  /**
   * The pattern that fits exactly what a template does.
   *
   * @return null if there is none: a template that is not a whole segment, or has an expression
   */
  static @Nullable RoutePattern pattern(String template) {
    StringBuilder pattern = new StringBuilder();
    for (String segment : template.substring(1).split("/", -1)) {
      pattern.append('/');
      if (segment.indexOf('{') < 0 && segment.indexOf('}') < 0 && segment.indexOf('*') < 0) {
        pattern.append(segment);
      } else if (isWhole(segment)) {
        pattern.append('*');
      } else {
        return null;
      }
    }
    return RoutePattern.of(pattern.toString());
  }

  private static boolean isWhole(String segment) {
    String name = segment.length() < 2 ? "" : segment.substring(1, segment.length() - 1);
    return segment.startsWith("{")
        && segment.endsWith("}")
        && !name.isBlank()
        && name.indexOf('{') < 0
        && name.indexOf('}') < 0
        && name.indexOf(':') < 0;
  }
}
