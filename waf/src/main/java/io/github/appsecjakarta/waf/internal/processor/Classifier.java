// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what kind of data a string is: the scanners of a processor. */
@FunctionalInterface
public interface Classifier {
  /** Knows nothing. */
  Classifier NONE = (key, value) -> null;

  /**
   * Classifies.
   *
   * @param key nearest map key above the string, list positions skipped; null at the root
   * @param value the string
   * @return the tags of the first scanner that holds; null or empty if none does
   */
  @Nullable Map<String, String> tags(@Nullable String key, String value);
}
