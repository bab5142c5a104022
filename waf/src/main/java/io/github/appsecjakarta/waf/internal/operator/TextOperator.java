// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import org.jspecify.annotations.Nullable;

/** An operator that looks at texts only. An empty text never matches. */
abstract class TextOperator implements Operator {
  private final String name;
  private final String operand;

  TextOperator(String name, String operand) {
    this.name = name;
    this.operand = operand;
  }

  /** Looks at a text that is not empty. */
  abstract @Nullable String findText(String text);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String operand() {
    return operand;
  }

  @Override
  public boolean accepts(@Nullable Object value) {
    return value instanceof String;
  }

  @Override
  public final @Nullable String find(Object value) {
    String text = (String) value;
    return text.isEmpty() ? null : findText(text);
  }
}
