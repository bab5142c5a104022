// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.request;

import org.jspecify.annotations.Nullable;

/**
 * What of the application answers a request. Holds nothing that the request supplied.
 *
 * @param route the pattern that its path matched, with the context path, or null
 * @param name the servlet, or class and method of the resource, or null
 */
public record Handler(@Nullable String route, @Nullable String name) {
  /** Nothing is known. */
  public static final Handler UNKNOWN = new Handler(null, null);
}
