// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import io.github.appsecjakarta.waf.internal.sqli.SqlInjection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code is_sqli}: the text reads as an SQL injection. Highlights the fingerprint. */
final class IsSqli extends TextOperator {
  /** Of a name or a number no injection is made; most values are one, and are not read then. */
  private static final Optional<TextPattern> MORE_THAN_A_WORD =
      TextPattern.regex("^[A-Za-z_][A-Za-z0-9_]*[^A-Za-z0-9_]|^[0-9]+[^0-9]|^[^A-Za-z0-9_]", false);

  IsSqli() {
    super("is_sqli", "");
  }

  @Override
  public Optional<TextPattern> needs() {
    return MORE_THAN_A_WORD;
  }

  @Override
  @Nullable String findText(String text) {
    return SqlInjection.fingerprint(text);
  }
}
