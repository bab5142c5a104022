// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.sqli.SqlInjection;
import org.jspecify.annotations.Nullable;

/** {@code is_sqli}: the text reads as an SQL injection. Highlights the fingerprint. */
final class IsSqli extends TextOperator {
  IsSqli() {
    super("is_sqli", "");
  }

  @Override
  @Nullable String findText(String text) {
    return SqlInjection.fingerprint(text);
  }
}
