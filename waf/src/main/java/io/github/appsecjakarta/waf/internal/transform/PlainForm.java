// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The plain form of one character: compatibility decomposition without marks, without what nobody
 * sees and without unassigned code points; similar punctuation becomes its ASCII relative; letters
 * that only fold to something plain do so, in the case they had. Tag characters become the ASCII
 * they stand for. ASCII and the zero width joiner stay.
 *
 * <p>Which code points are assigned, and how they decompose, is the Java runtime's Unicode version.
 * Thread-safe. Forms below U+20000 are kept once asked for, at most a few megabytes in all.
 */
final class PlainForm {
  /** Stands for "as it is"; no form looks like this. */
  static final String UNCHANGED = "\0";

  private static final int MAX_STEPS = 8;
  private static final @Nullable String[] @Nullable [] KEPT =
      new @Nullable String[0x200] @Nullable [];

  private PlainForm() {}

  /**
   * The plain form.
   *
   * @param cp any code point
   * @return its form, possibly empty, or {@link #UNCHANGED}
   */
  static String of(int cp) {
    if (cp < 0x80 || cp == 0x200D) {
      return UNCHANGED;
    }
    return cp < 0x20000 ? kept(cp) : compute(cp);
  }

  /** Two threads may compute the same form; they get equal strings, so the race is harmless. */
  private static String kept(int cp) {
    @Nullable String @Nullable [] page = KEPT[cp >> 8];
    if (page == null) {
      page = new @Nullable String[0x100];
      KEPT[cp >> 8] = page;
    }
    String form = page[cp & 0xFF];
    if (form == null) {
      form = compute(cp);
      page[cp & 0xFF] = form;
    }
    return form;
  }

  private static String compute(int cp) {
    int tag = cp - 0xE0000;
    if (tag == 1 || (tag >= 0x20 && tag <= 0x7F)) {
      return Character.toString(tag);
    }
    StringBuilder out = new StringBuilder();
    decompose(cp, MAX_STEPS, out);
    String form = isUpper(cp) ? upper(out) : out.toString();
    return form.equals(Character.toString(cp)) ? UNCHANGED : form;
  }

  private static void decompose(int source, int steps, StringBuilder out) {
    int type = Character.getType(source);
    if (type == Character.UNASSIGNED || Ignorable.is(source)) {
      return;
    }
    int cp = Lump.of(source, type);
    if (type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK) {
      return;
    }
    String text = Character.toString(cp);
    String next = fold(text);
    if (next.equals(text) && type != Character.SURROGATE) {
      next = Normalizer.normalize(text, Normalizer.Form.NFKD);
    }
    if (steps == 0 || next.equals(text)) {
      out.append(text);
      return;
    }
    for (int i = 0; i < next.length(); ) {
      int part = next.codePointAt(i);
      i += Character.charCount(part);
      decompose(part, steps - 1, out);
    }
  }

  /** Full case folding, and the letters that only meet their plain form by way of upper case. */
  private static String fold(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(upper.length());
    upper.codePoints().forEach(cp -> folded.appendCodePoint(Character.toLowerCase(cp)));
    return folded.toString();
  }

  /**
   * Letters that look like a capital but have no small one, such as double-struck ones, do not
   * count.
   */
  private static boolean isUpper(int cp) {
    return Character.getType(cp) == Character.UPPERCASE_LETTER && Character.toLowerCase(cp) != cp;
  }

  private static String upper(CharSequence text) {
    StringBuilder upper = new StringBuilder(text.length());
    text.codePoints().forEach(cp -> upper.appendCodePoint(Character.toUpperCase(cp)));
    return upper.toString();
  }
}
