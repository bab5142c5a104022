// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a value: in one dialect, starting inside or outside quotes.
 *
 * @param fingerprint the kinds of the folded tokens, empty if the value cannot be read this way
 * @param harmless whether harmless text is known to have this fingerprint too, as this text has
 * @param dialectMatters whether MySQL reads comments in it differently
 */
record SqlReading(String fingerprint, boolean harmless, boolean dialectMatters) {
  static SqlReading of(byte[] source, byte quote, boolean mysql) {
    var tokenizer = new SqlTokenizer(source, quote, mysql);
    var folder = new SqlFolder(tokenizer);
    int count = folder.fold();
    SqlToken[] tokens = folder.tokens;
    if (count > 2 && isOpenBacktick(tokens[count - 1])) {
      tokens[count - 1].kind = Kind.COMMENT;
    }
    byte[] kinds = new byte[count];
    for (int i = 0; i < count; i++) {
      kinds[i] = (byte) tokens[i].kind;
      if (tokens[i].is(Kind.EVIL)) {
        kinds = new byte[] {(byte) Kind.EVIL};
        break;
      }
    }
    String fingerprint = new String(kinds, StandardCharsets.ISO_8859_1);
    boolean harmless = Harmless.test(source, tokens, kinds.length, tokenizer.tokens);
    return new SqlReading(fingerprint, harmless, tokenizer.dialectMatters);
  }

  /** The fingerprint if it is one of an injection. */
  @Nullable String injection() {
    return !harmless && SqlVocabulary.isInjection(fingerprint) ? fingerprint : null;
  }

  /** PHP leaves a lone backtick where MySQL sees the start of a comment. */
  private static boolean isOpenBacktick(SqlToken last) {
    return last.is(Kind.BAREWORD)
        && last.open == '`'
        && last.close == SqlToken.NO_QUOTE
        && last.length == 0;
  }
}
