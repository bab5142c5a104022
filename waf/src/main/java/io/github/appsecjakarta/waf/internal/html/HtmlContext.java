// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

/** Where in a page a value may begin. */
enum HtmlContext {
  TEXT,
  TAG,
  SINGLE_QUOTES,
  DOUBLE_QUOTES,
  BACKTICKS
}
