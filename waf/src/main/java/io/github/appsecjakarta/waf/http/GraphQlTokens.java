// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

/** A GraphQL document in pieces: names, numbers, strings without quotes and escapes, characters. */
final class GraphQlTokens {
  private static final String BLOCK = "\"\"\"";

  private final String document;
  private int at;
  private Kind kind = Kind.CHARACTER;
  private String text = "";

  private enum Kind {
    NAME,
    VALUE,
    CHARACTER
  }

  GraphQlTokens(String document) {
    this.document = document;
  }

  /** Goes to the next piece; false at the end. */
  boolean next() {
    skipIgnored();
    if (at >= document.length()) {
      return false;
    }
    char c = document.charAt(at);
    if (isWord(c)) {
      kind = c == '-' || (c >= '0' && c <= '9') ? Kind.VALUE : Kind.NAME;
      text = word();
    } else if (c == '"') {
      kind = Kind.VALUE;
      text = document.startsWith(BLOCK, at) ? block() : string();
    } else {
      kind = Kind.CHARACTER;
      text = String.valueOf(c);
      at++;
    }
    return true;
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  /** Whether it is a name or a value. */
  boolean isText() {
    return kind != Kind.CHARACTER;
  }

  boolean is(char c) {
    return kind == Kind.CHARACTER && text.charAt(0) == c;
  }

  /** Whether a character is what comes next. */
  boolean isBefore(char c) {
    skipIgnored();
    return at < document.length() && document.charAt(at) == c;
  }

  String text() {
    return text;
  }

  private void skipIgnored() {
    while (at < document.length()) {
      char c = document.charAt(at);
      if (c == '#') {
        while (at < document.length()
            && document.charAt(at) != '\n'
            && document.charAt(at) != '\r') {
          at++;
        }
      } else if (c <= ' ' || c == ',' || c == '\uFEFF') {
        at++;
      } else {
        return;
      }
    }
  }

  private String word() {
    int start = at;
    while (at < document.length() && (isWord(document.charAt(at)) || document.charAt(at) == '.')) {
      at++;
    }
    return document.substring(start, at);
  }

  private static boolean isWord(char c) {
    return c == '_' || c == '-' || Character.isLetterOrDigit(c);
  }

  private String block() {
    int start = at + BLOCK.length();
    int end = document.indexOf(BLOCK, start);
    while (end > 0 && document.charAt(end - 1) == '\\') {
      end = document.indexOf(BLOCK, end + BLOCK.length());
    }
    int stop = end < 0 ? document.length() : end;
    at = Math.min(stop + BLOCK.length(), document.length());
    return document.substring(Math.min(start, stop), stop).replace("\\" + BLOCK, BLOCK);
  }

  private String string() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < document.length() && document.charAt(at) != '"') {
      char c = document.charAt(at++);
      if (c == '\\' && at < document.length()) {
        c = escaped(document.charAt(at++));
      }
      value.append(c);
    }
    at++;
    return value.toString();
  }

  private char escaped(char c) {
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> c;
    };
  }

  private char unicode() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at + i < document.length() ? Character.digit(document.charAt(at + i), 16) : -1;
      if (digit < 0) {
        return 'u';
      }
      value = value * 16 + digit;
    }
    at += 4;
    return (char) value;
  }
}
