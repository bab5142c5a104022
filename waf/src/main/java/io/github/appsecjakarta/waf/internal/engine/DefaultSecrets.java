// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import com.google.re2j.Pattern;

/** What secrets look like unless the rule files say otherwise. */
final class DefaultSecrets {
  private static final String WORD =
      "(?:p(?:ass)?w(?:or)?d|pass(?:[_-]?phrase)?|secret(?:[_-]?key)?"
          + "|(?:api|private|public|access)[_-]?key(?:[_-]?id)?"
          + "|(?:(?:auth|id|access|refresh)[_-]?)?token|consumer[_-]?(?:id|key|secret)"
          + "|sign(?:ed|ature)?|bearer|authorization|jsessionid|phpsessid"
          + "|asp\\.net[_-]?sessionid|sid|jwt)";

  static final Pattern KEYS = Pattern.compile(WORD, Pattern.CASE_INSENSITIVE);

  static final Pattern VALUES =
      Pattern.compile(
          WORD
              + "(?:\\s*=([^;&]+)|\"\\s*:\\s*(\"[^\"]+\"|\\d+))"
              + "|bearer\\s+([a-z0-9._\\-]+)"
              + "|token\\s*:\\s*([a-z0-9]{13})"
              + "|gh[opsu]_([0-9a-z]{36})"
              + "|ey[I-L][\\w=-]+\\.(ey[I-L][\\w=-]+(?:\\.[\\w.+/=-]+)?)"
              + "|-{5}BEGIN[a-z\\s]+PRIVATE\\sKEY-{5}([^\\-]+)-{5}END[a-z\\s]+PRIVATE\\sKEY"
              + "|ssh-rsa\\s*([a-z0-9/.+]{100,})",
          Pattern.CASE_INSENSITIVE);

  private DefaultSecrets() {}
}
