// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a generator.
 *
 * @param name its name in rule files
 * @param required whether there is no result without it
 * @param keyPath whether a key path in the rule file counts; other parameters ignore it
 * @param kind what it takes
 */
public record Parameter(String name, boolean required, boolean keyPath, Kind kind) {
  /** Kinds of values. */
  public enum Kind {
    /** Any value, {@code null} too. */
    ANY,
    /** Text. */
    TEXT,
    /** A {@code Map} or {@code Pairs}. */
    MAP
  }

  static Parameter required(String name, Kind kind) {
    return new Parameter(name, true, false, kind);
  }

  static Parameter optional(String name, Kind kind) {
    return new Parameter(name, false, false, kind);
  }

  /**
   * Whether a value can be given. One that cannot counts as not there.
   *
   * @param value a value
   * @return whether it is of the kind
   */
  public boolean accepts(@Nullable Object value) {
    return switch (kind) {
      case ANY -> true;
      case TEXT -> value instanceof String;
      case MAP -> value instanceof Map || value instanceof Pairs;
    };
  }
}
