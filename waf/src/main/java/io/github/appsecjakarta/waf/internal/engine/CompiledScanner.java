// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.operator.Operator;
import io.github.appsecjakarta.waf.internal.operator.Operators;
import io.github.appsecjakarta.waf.internal.order.Keyed;
import io.github.appsecjakarta.waf.rule.Condition;
import io.github.appsecjakarta.waf.rule.RejectedException;
import io.github.appsecjakarta.waf.rule.Scanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scanner. Immutable.
 *
 * @param id its id
 * @param tags what it says about values it knows
 * @param onKey what the key must be, or null
 * @param onValue what the value must be, or null
 */
record CompiledScanner(
    String id, Map<String, String> tags, @Nullable Operator onKey, @Nullable Operator onValue)
    implements Keyed {

  static CompiledScanner of(Scanner scanner) throws RejectedException {
    return new CompiledScanner(
        scanner.id(), scanner.tags(), operator(scanner.key()), operator(scanner.value()));
  }

  private static @Nullable Operator operator(@Nullable Condition test) throws RejectedException {
    if (test == null) {
      return null;
    }
    String name = test.plainOperator();
    Operators.Kind kind = Operators.named(name);
    if (kind == null) {
      throw RejectedException.warning("unknown operator: '" + name + "'", test.source());
    }
    if (kind.dynamic() && test.parameters().find("list") == null) {
      throw RejectedException.error("dynamic data on scanner condition", test.source());
    }
    return Operators.create(name, test.parameters());
  }

  boolean knows(@Nullable String keyText, String valueText) {
    return (onKey == null || (keyText != null && holds(onKey, keyText)))
        && (onValue == null || holds(onValue, valueText));
  }

  @Override
  public String key() {
    return id;
  }

  private static boolean holds(Operator operator, String text) {
    return operator.accepts(text) && operator.find(text) != null;
  }
}
