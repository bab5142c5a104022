// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A scalar or null of a rule file.
 *
 * @param value null, {@code Boolean}, {@code Long}, {@code BigInteger} (above the range of {@code
 *     Long}), {@code Double} or {@code String}
 * @param line where it starts
 * @param column where it starts
 */
public record ConfigScalar(@Nullable Object value, int line, int column) implements ConfigValue {
  @Override
  public String type() {
    Object v = value;
    if (v instanceof String) {
      return "string";
    }
    if (v instanceof Boolean) {
      return "bool";
    }
    if (v instanceof Long n) {
      return n < 0 ? "signed" : "unsigned";
    }
    if (v instanceof BigInteger) {
      return "unsigned";
    }
    return v == null ? "null" : "float";
  }
}
