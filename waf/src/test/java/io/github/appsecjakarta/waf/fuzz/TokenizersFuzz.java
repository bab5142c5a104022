// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.fuzz;

import io.github.appsecjakarta.waf.internal.html.HtmlInjection;
import io.github.appsecjakarta.waf.internal.shell.ShellToken;
import io.github.appsecjakarta.waf.internal.shell.ShellTokenizer;
import io.github.appsecjakarta.waf.internal.sql.SqlDialect;
import io.github.appsecjakarta.waf.internal.sql.SqlToken;
import io.github.appsecjakarta.waf.internal.sql.SqlTokenizer;
import io.github.appsecjakarta.waf.internal.sqli.SqlInjection;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import io.github.appsecjakarta.waf.internal.uri.Uri;
import java.util.List;

/** Every tokenizer takes any text; tokens lie one after the other inside it. */
public final class TokenizersFuzz {
  private static final int LONGEST_FINGERPRINT = 5;

  private TokenizersFuzz() {}

  /**
   * Tokenizes a text.
   *
   * @param bytes the text
   */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = Utf8.decode(bytes);
    for (SqlDialect dialect : SqlDialect.values()) {
      List<SqlToken> tokens = SqlTokenizer.tokens(dialect, text);
      int end = 0;
      for (SqlToken token : tokens == null ? List.<SqlToken>of() : tokens) {
        end = next(token.start(), token.end(), end, text);
      }
    }
    int end = 0;
    for (ShellToken token : ShellTokenizer.tokens(text)) {
      end = next(token.start(), token.end(), end, text);
    }
    Uri.parse(text);
    HtmlInjection.matches(text);
    String fingerprint = SqlInjection.fingerprint(text);
    if (fingerprint != null && fingerprint.length() > LONGEST_FINGERPRINT) {
      throw new AssertionError(fingerprint);
    }
  }

  private static int next(int start, int end, int before, String text) {
    if (start < before || end <= start || end > text.length()) {
      throw new AssertionError(start + ".." + end + " after " + before);
    }
    return end;
  }
}
