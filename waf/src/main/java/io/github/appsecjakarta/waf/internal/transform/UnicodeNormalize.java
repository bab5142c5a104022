// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import io.github.appsecjakarta.waf.internal.text.Utf8;

/**
 * Writes look-alike characters plainly, see {@link PlainForm}. Bytes that are not UTF-8 go, but
 * only if some character changes, and U+0000 becomes U+FFFD then; else the text stays. The result
 * has at most eleven times the bytes of the input.
 */
final class UnicodeNormalize implements Transformer {
  private static final int REPLACEMENT = 0xfffd;

  @Override
  public Effect effect() {
    return new Effect.Where("[^\\x00-\\x7f]");
  }

  @Override
  public String apply(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        int cp = text.codePointAt(i);
        if (!isByte(cp) && !PlainForm.of(cp).equals(PlainForm.UNCHANGED)) {
          return normalize(text, i);
        }
        i += Character.charCount(cp) - 1;
      }
    }
    return text;
  }

  private static String normalize(String text, int first) {
    StringBuilder out = new StringBuilder(text.length());
    appendWithoutBytes(text, first, out);
    for (int i = first; i < text.length(); ) {
      int cp = text.codePointAt(i);
      i += Character.charCount(cp);
      if (isByte(cp)) {
        continue;
      }
      String form = PlainForm.of(cp);
      if (form.equals(PlainForm.UNCHANGED)) {
        append(cp, out);
      } else {
        out.append(form);
      }
    }
    return out.toString();
  }

  private static void appendWithoutBytes(String text, int end, StringBuilder out) {
    for (int i = 0; i < end; ) {
      int cp = text.codePointAt(i);
      i += Character.charCount(cp);
      if (!isByte(cp)) {
        append(cp, out);
      }
    }
  }

  private static void append(int cp, StringBuilder out) {
    out.appendCodePoint(cp == 0 ? REPLACEMENT : cp);
  }

  private static boolean isByte(int cp) {
    return cp <= 0xFFFF && Utf8.isEscape((char) cp);
  }
}
