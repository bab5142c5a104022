// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

/** What a token is, as far as it matters. */
enum HtmlTokenKind {
  TAG_NAME,
  ATTRIBUTE_NAME,
  ATTRIBUTE_VALUE,
  COMMENT,
  DOCTYPE,

  /** Text, the end of a tag, an end tag: of no interest but to separate the others. */
  OTHER
}
