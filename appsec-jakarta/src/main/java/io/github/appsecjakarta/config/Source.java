// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A place that has values of settings. */
public interface Source {
  /**
   * The text under a key.
   *
   * @param key the key in dotted form
   * @return the text, neither empty nor surrounded by blanks, or null if there is none
   */
  @Nullable String value(String key);

  /**
   * The keys this source has, as far as it can tell; may hold keys of others.
   *
   * @return keys in dotted form, or as environment variables
   */
  Collection<String> keys();

  /**
   * What the source is, for the start-up report.
   *
   * @return a few words
   */
  String description();
}
