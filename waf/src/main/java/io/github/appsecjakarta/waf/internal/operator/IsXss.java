// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.html.HtmlInjection;
import org.jspecify.annotations.Nullable;

/**
 * {@code is_xss}: the text reads as active HTML in one of the contexts that pages put values in.
 */
final class IsXss extends TextOperator {
  IsXss() {
    super("is_xss", "");
  }

  @Override
  @Nullable String findText(String text) {
    return HtmlInjection.matches(text) ? "" : null;
  }
}
