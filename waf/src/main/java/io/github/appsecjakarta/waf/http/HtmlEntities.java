// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Character references of HTML: numbers, with or without semicolon, and the names of ASCII. */
final class HtmlEntities {
  private static final int LONGEST = 10;
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("amp", "&"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("lcub", "{"),
          Map.entry("lbrace", "{"),
          Map.entry("rcub", "}"),
          Map.entry("rbrace", "}"),
          Map.entry("lpar", "("),
          Map.entry("rpar", ")"),
          Map.entry("lsqb", "["),
          Map.entry("lbrack", "["),
          Map.entry("rsqb", "]"),
          Map.entry("rbrack", "]"),
          Map.entry("colon", ":"),
          Map.entry("semi", ";"),
          Map.entry("comma", ","),
          Map.entry("period", "."),
          Map.entry("sol", "/"),
          Map.entry("bsol", "\\"),
          Map.entry("dollar", "$"),
          Map.entry("num", "#"),
          Map.entry("percnt", "%"),
          Map.entry("equals", "="),
          Map.entry("excl", "!"),
          Map.entry("quest", "?"),
          Map.entry("commat", "@"),
          Map.entry("ast", "*"),
          Map.entry("plus", "+"),
          Map.entry("vert", "|"),
          Map.entry("verbar", "|"),
          Map.entry("grave", "`"),
          Map.entry("lowbar", "_"),
          Map.entry("tab", "\t"),
          Map.entry("newline", "\n"),
          Map.entry("hat", "^"));

  private HtmlEntities() {}

  /** The same instance if there are none. */
  static String decode(String text) {
    StringBuilder decoded = null;
    int copied = 0;
    int i = text.indexOf('&');
    while (i >= 0) {
      int end = end(text, i + 1);
      String replacement = replacement(text, i + 1, end);
      if (replacement == null) {
        i = text.indexOf('&', i + 1);
      } else {
        decoded = decoded == null ? new StringBuilder(text.length()) : decoded;
        decoded.append(text, copied, i).append(replacement);
        copied = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
        i = text.indexOf('&', copied);
      }
    }
    return decoded == null ? text : decoded.append(text, copied, text.length()).toString();
  }

  private static int end(String text, int from) {
    int end = from < text.length() && text.charAt(from) == '#' ? from + 1 : from;
    while (end < text.length() && end - from < LONGEST && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static @Nullable String replacement(String text, int from, int end) {
    if (text.startsWith("#", from)) {
      return number(text.substring(from + 1, end));
    }
    boolean closed = end < text.length() && text.charAt(end) == ';';
    return closed ? NAMES.get(text.substring(from, end).toLowerCase(Locale.ROOT)) : null;
  }

  private static @Nullable String number(String digits) {
    boolean hex = digits.startsWith("x") || digits.startsWith("X");
    try {
      int code = Integer.parseUnsignedInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.toString(code) : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
