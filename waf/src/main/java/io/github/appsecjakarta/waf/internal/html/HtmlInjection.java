// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Recognises cross-site scripting in one value. Time is linear in the value, which is read at most
 * five times; memory is one copy of it. Stateless and safe for any number of threads.
 *
 * <p>It knows HTML only: a value that ends up inside a script element, or that the application
 * decodes first, may hold an attack that is not recognised here.
 */
public final class HtmlInjection {
  private static final HtmlContext[] CONTEXTS = HtmlContext.values();

  private HtmlInjection() {}

  /**
   * Looks for script in HTML.
   *
   * @param text the value; bytes that were not UTF-8 are lone surrogates U+DC80 to U+DCFF
   * @return true if a browser might run script in it
   */
  public static boolean matches(String text) {
    return mayMatter(text) && inAnyContext(text);
  }

  /** Tags, comments and document types start with the one, values of attributes with the other. */
  private static boolean mayMatter(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('=') >= 0;
  }

  static boolean inAnyContext(String text) {
    byte[] bytes = Utf8.encode(text);
    for (HtmlContext context : CONTEXTS) {
      if (isDangerous(bytes, context)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDangerous(byte[] text, HtmlContext context) {
    var tokens = new HtmlTokenizer(text, context);
    HtmlVocabulary.@Nullable Danger attribute = null;
    while (tokens.next()) {
      int start = tokens.start;
      int end = tokens.end;
      boolean found =
          switch (tokens.kind) {
            case DOCTYPE -> true;
            case TAG_NAME -> HtmlVocabulary.isDangerousTag(text, start, end);
            case ATTRIBUTE_VALUE -> isDangerousValue(attribute, text, start, end);
            case COMMENT -> isDangerousComment(text, start, end);
            case ATTRIBUTE_NAME, OTHER -> false;
          };
      if (found) {
        return true;
      }
      attribute =
          tokens.kind == HtmlTokenKind.ATTRIBUTE_NAME
              ? HtmlVocabulary.ofAttribute(text, start, end)
              : null;
    }
    return false;
  }

  private static boolean isDangerousValue(
      HtmlVocabulary.@Nullable Danger attribute, byte[] text, int start, int end) {
    if (attribute == null) {
      return false;
    }
    return switch (attribute) {
      case EVENT, ALWAYS -> true;
      case URL -> ScriptUrl.test(text, start, end);
      case STYLE -> ScriptStyle.test(text, start, end);
      case NAME -> HtmlVocabulary.ofAttribute(text, start, end) != null;
    };
  }

  /** Conditional comments and processing instructions of old browsers. */
  private static boolean isDangerousComment(byte[] text, int start, int end) {
    int length = end - start;
    return (length > 3
            && (HtmlBytes.startsWith(text, start, end, "[if", true)
                || HtmlBytes.startsWith(text, start, end, "xml", true)))
        || (length > 5
            && (HtmlBytes.startsWith(text, start, end, "import", true)
                || HtmlBytes.startsWith(text, start, end, "entity", true)));
  }
}
