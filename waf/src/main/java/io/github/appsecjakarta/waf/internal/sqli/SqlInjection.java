// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Recognises SQL injection in one value. Time is linear in the value and memory is one copy of it;
 * values are read at most six times. Stateless and safe for any number of threads.
 *
 * <p>A value that an attacker keeps from looking like SQL, for example by an encoding that the
 * application undoes, is not recognised: apply transformers first.
 */
public final class SqlInjection {
  private SqlInjection() {}

  /**
   * Looks for an injection.
   *
   * @param text the value; bytes that were not UTF-8 are lone surrogates U+DC80 to U+DCFF
   * @return the fingerprint of the injection, one to five letters, or null if there is none
   */
  public static @Nullable String fingerprint(String text) {
    if (isOneWord(text)) {
      return null;
    }
    byte[] source = Utf8.encode(text);
    SqlReading outside = SqlReading.of(source, SqlToken.NO_QUOTE, false);
    String found = outside.injection();
    if (found == null && outside.dialectMatters()) {
      found = read(source, SqlToken.NO_QUOTE, true);
    }
    if (found == null && text.indexOf('\'') >= 0) {
      found = inSingleQuotes(source);
    }
    if (found == null && text.indexOf('"') >= 0) {
      found = read(source, (byte) '"', true);
    }
    if (found == null && text.indexOf('`') >= 0) {
      found = read(source, (byte) '`', true);
    }
    return found;
  }

  /**
   * Whether the text is empty, a name or a number: one token, and no injection has one. Most names
   * and many values are, and are not read at all.
   */
  private static boolean isOneWord(String text) {
    boolean digits = true;
    boolean word = true;
    for (int i = 0; i < text.length() && (digits || word); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      word &= letter || (digit && i > 0);
      digits &= digit;
    }
    return digits || word;
  }

  private static @Nullable String inSingleQuotes(byte[] source) {
    SqlReading reading = SqlReading.of(source, (byte) '\'', false);
    String found = reading.injection();
    return found == null && reading.dialectMatters() ? read(source, (byte) '\'', true) : found;
  }

  private static @Nullable String read(byte[] source, byte quote, boolean mysql) {
    return SqlReading.of(source, quote, mysql).injection();
  }
}
