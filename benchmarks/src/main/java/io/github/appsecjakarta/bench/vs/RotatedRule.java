// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Copies a rule so that it looks for other words: letters of words are moved in the alphabet. */
final class RotatedRule {
  private static final int WORD = 3;

  private final int by;

  RotatedRule(int by) {
    this.by = by;
  }

  Object of(Object rule) {
    return copy("", rule);
  }

  private Object copy(String key, Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((name, entry) -> copy.put(name.toString(), copy(name.toString(), entry)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(copy(key, item)));
      return copy;
    }
    return switch (key) {
      case "id" -> value + "-" + by;
      case "list" -> rotated(value.toString());
      case "regex" -> regex(value.toString());
      default -> value;
    };
  }

  private String rotated(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      out.setCharAt(i, rotated(out.charAt(i)));
    }
    return out.toString();
  }

  private char rotated(char c) {
    char first = Character.isUpperCase(c) ? 'A' : 'a';
    return isLetter(c) ? (char) (first + (c - first + by) % 26) : c;
  }

  /** Moves only words that stand in no bracket, brace, escape or flag; else adds a letter. */
  private String regex(String regex) {
    StringBuilder out = new StringBuilder(regex);
    int brackets = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i += escape(regex, i);
      } else if (c == '[') {
        brackets = 1;
      } else if (c == ']') {
        brackets = 0;
      } else if (brackets == 0 && isLetter(c)) {
        int end = wordEnd(regex, i);
        boolean word = end - i >= WORD && !(i > 1 && regex.startsWith("(?", i - 2));
        for (int at = i; at < end && word; at++) {
          out.setCharAt(at, rotated(regex.charAt(at)));
        }
        i = end - 1;
      }
    }
    return out.toString().equals(regex)
        ? "(?:" + regex + ")" + "xyz".charAt(by - 1)
        : out.toString();
  }

  private static int escape(String regex, int at) {
    if (regex.startsWith("x{", at + 1)) {
      return regex.indexOf('}', at) - at;
    }
    return regex.startsWith("x", at + 1) ? 3 : 1;
  }

  private static int wordEnd(String regex, int from) {
    int end = from;
    while (end < regex.length() && isLetter(regex.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
