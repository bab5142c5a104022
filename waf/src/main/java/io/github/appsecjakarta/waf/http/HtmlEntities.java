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

  static String decode(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = c == '&' ? end(text, i + 1) : 0;
      String replacement = end == 0 ? null : replacement(text, i + 1, end);
      if (replacement == null) {
        decoded.append(c);
        i++;
      } else {
        decoded.append(replacement);
        i = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
      }
    }
    return decoded.toString();
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
