// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api.compat;

import java.util.Locale;

/** Stands for {@code datadog.appsec.api.blocking.BlockingContentType}. */
public enum BlockingContentType {
  /** As the client likes. */
  AUTO,
  /** A page. */
  HTML,
  /** JSON. */
  JSON,
  /** No body. */
  NONE;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
