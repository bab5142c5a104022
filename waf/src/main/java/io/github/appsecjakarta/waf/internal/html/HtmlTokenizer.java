// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

/**
 * Cuts bytes into the tokens of HTML, roughly as browsers do, old ones included. One instance reads
 * one text once, from one context, in linear time. Not thread-safe.
 *
 * <p>After {@link #next()} the token is {@link #kind}, {@code text[start, end)}.
 */
final class HtmlTokenizer {
  private enum State {
    TEXT,
    TAG_OPEN,
    TAG_END,
    IN_TAG,
    SELF_CLOSING,
    AFTER_ATTRIBUTE_NAME,
    BEFORE_ATTRIBUTE_VALUE,
    QUOTED_VALUE,
    AFTER_QUOTED_VALUE,
    END
  }

  private final byte[] text;
  private State state;
  private byte quote;
  private int position;
  private boolean endTag;

  HtmlTokenKind kind = HtmlTokenKind.OTHER;
  int start;
  int end;

  HtmlTokenizer(byte[] text, HtmlContext context) {
    this.text = text;
    state =
        switch (context) {
          case TEXT -> State.TEXT;
          case TAG -> State.IN_TAG;
          default -> State.QUOTED_VALUE;
        };
    quote =
        switch (context) {
          case SINGLE_QUOTES -> '\'';
          case BACKTICKS -> '`';
          default -> '"';
        };
  }

  /** Reads the next token; false at the end. */
  boolean next() {
    while (true) {
      boolean found =
          switch (state) {
            case TEXT -> text();
            case TAG_OPEN -> tagOpen();
            case TAG_END -> tagEnd();
            case IN_TAG -> inTag();
            case SELF_CLOSING -> selfClosing();
            case AFTER_ATTRIBUTE_NAME -> afterAttributeName();
            case BEFORE_ATTRIBUTE_VALUE -> beforeAttributeValue();
            case QUOTED_VALUE -> quotedValue();
            case AFTER_QUOTED_VALUE -> afterQuotedValue();
            case END -> false;
          };
      if (found) {
        return true;
      }
      if (state == State.END) {
        return false;
      }
    }
  }

  private boolean text() {
    int open = find("<", position);
    int from = position;
    if (open < 0) {
      return token(HtmlTokenKind.OTHER, from, text.length, text.length, State.END)
          && from < text.length;
    }
    token(HtmlTokenKind.OTHER, from, open, open + 1, State.TAG_OPEN);
    return open > from;
  }

  private boolean tagOpen() {
    if (atEnd()) {
      return stop();
    }
    byte b = text[position];
    switch (b) {
      case '!' -> {
        position++;
        return declaration();
      }
      case '/' -> {
        position++;
        endTag = true;
        return endTagOpen();
      }
      case '?' -> {
        position++;
        return comment(">", position);
      }
      case '%' -> {
        position++;
        return comment("%>", position);
      }
      default -> {
        if (isLetter(b) || b == 0) {
          return tagName();
        }
        return token(HtmlTokenKind.OTHER, position - 1, position, position, State.TEXT);
      }
    }
  }

  private boolean endTagOpen() {
    if (atEnd()) {
      return stop();
    }
    byte b = text[position];
    if (b == '>') {
      state = State.TEXT;
      return false;
    }
    if (isLetter(b)) {
      return tagName();
    }
    endTag = false;
    return comment(">", position);
  }

  private boolean tagName() {
    int from = position;
    for (int at = from; at < text.length; at++) {
      byte b = text[at];
      // old browsers skip zero bytes in the names of elements
      if (b != 0 && isBlank(b)) {
        return token(HtmlTokenKind.TAG_NAME, from, at, at + 1, State.IN_TAG);
      }
      if (b == '/') {
        return token(HtmlTokenKind.TAG_NAME, from, at, at + 1, State.SELF_CLOSING);
      }
      if (b == '>') {
        if (endTag) {
          endTag = false;
          return token(HtmlTokenKind.OTHER, from, at, at + 1, State.TEXT);
        }
        return token(HtmlTokenKind.TAG_NAME, from, at, at, State.TAG_END);
      }
    }
    return token(HtmlTokenKind.TAG_NAME, from, text.length, text.length, State.END);
  }

  private boolean tagEnd() {
    endTag = false;
    return token(HtmlTokenKind.OTHER, position, position + 1, position + 1, State.TEXT);
  }

  private boolean inTag() {
    skipBlanks();
    if (atEnd()) {
      return stop();
    }
    switch (text[position]) {
      case '/' -> {
        position++;
        state = State.SELF_CLOSING;
        return false;
      }
      case '>' -> {
        return token(HtmlTokenKind.OTHER, position, position + 1, position + 1, State.TEXT);
      }
      default -> {
        return attributeName();
      }
    }
  }

  private boolean selfClosing() {
    if (atEnd()) {
      return stop();
    }
    if (text[position] == '>') {
      return token(HtmlTokenKind.OTHER, position - 1, position + 1, position + 1, State.TEXT);
    }
    state = State.IN_TAG;
    return false;
  }

  private boolean attributeName() {
    int from = position;
    for (int at = from + 1; at < text.length; at++) {
      byte b = text[at];
      State then =
          switch (b) {
            case '/' -> State.SELF_CLOSING;
            case '=' -> State.BEFORE_ATTRIBUTE_VALUE;
            case '>' -> State.TAG_END;
            default -> isBlank(b) ? State.AFTER_ATTRIBUTE_NAME : State.END;
          };
      if (then != State.END) {
        return token(HtmlTokenKind.ATTRIBUTE_NAME, from, at, b == '>' ? at : at + 1, then);
      }
    }
    return token(HtmlTokenKind.ATTRIBUTE_NAME, from, text.length, text.length, State.END);
  }

  private boolean afterAttributeName() {
    skipBlanks();
    if (atEnd()) {
      return stop();
    }
    switch (text[position]) {
      case '/' -> {
        position++;
        state = State.SELF_CLOSING;
        return false;
      }
      case '=' -> {
        position++;
        state = State.BEFORE_ATTRIBUTE_VALUE;
        return false;
      }
      case '>' -> {
        return tagEnd();
      }
      default -> {
        return attributeName();
      }
    }
  }

  private boolean beforeAttributeValue() {
    skipBlanks();
    if (atEnd()) {
      return stop();
    }
    byte b = text[position];
    if (b == '"' || b == '\'' || b == '`') {
      quote = b;
      state = State.QUOTED_VALUE;
      return false;
    }
    return bareValue();
  }

  private boolean bareValue() {
    int from = position;
    for (int at = from; at < text.length; at++) {
      if (isBlank(text[at])) {
        return token(HtmlTokenKind.ATTRIBUTE_VALUE, from, at, at + 1, State.IN_TAG);
      }
      if (text[at] == '>') {
        return token(HtmlTokenKind.ATTRIBUTE_VALUE, from, at, at, State.TAG_END);
      }
    }
    return token(HtmlTokenKind.ATTRIBUTE_VALUE, from, text.length, text.length, State.END);
  }

  private boolean quotedValue() {
    // at the start of the text the quote is in the page, not in the text
    int from = position > 0 ? position + 1 : 0;
    for (int at = from; at < text.length; at++) {
      if (text[at] == quote) {
        return token(HtmlTokenKind.ATTRIBUTE_VALUE, from, at, at + 1, State.AFTER_QUOTED_VALUE);
      }
    }
    return token(HtmlTokenKind.ATTRIBUTE_VALUE, from, text.length, text.length, State.END);
  }

  private boolean afterQuotedValue() {
    if (atEnd()) {
      return stop();
    }
    byte b = text[position];
    if (b == '>') {
      return token(HtmlTokenKind.OTHER, position, position + 1, position + 1, State.TEXT);
    }
    if (b == '/' || isBlank(b)) {
      position++;
    }
    state = b == '/' ? State.SELF_CLOSING : State.IN_TAG;
    return false;
  }

  private boolean declaration() {
    if (startsWith("doctype", true)) {
      int close = find(">", position);
      int to = close < 0 ? text.length : close;
      return token(HtmlTokenKind.DOCTYPE, position, to, to + 1, close < 0 ? State.END : State.TEXT);
    }
    if (startsWith("[CDATA[", false)) {
      position += 7;
      int close = find("]]>", position);
      int to = close < 0 ? text.length : close;
      return token(HtmlTokenKind.OTHER, position, to, to + 3, close < 0 ? State.END : State.TEXT);
    }
    if (startsWith("--", false)) {
      position += 2;
      return dashComment();
    }
    return comment(">", position);
  }

  private boolean comment(String closing, int from) {
    int close = find(closing, from);
    int to = close < 0 ? text.length : close;
    return token(
        HtmlTokenKind.COMMENT, from, to, to + closing.length(), close < 0 ? State.END : State.TEXT);
  }

  /** A comment ends with two dashes and an angle bracket; zero bytes or one ! may be between. */
  private boolean dashComment() {
    int from = position;
    for (int dash = find("-", from); dash >= 0; dash = find("-", dash + 1)) {
      int at = skipZeros(dash + 1);
      if (at < text.length && (text[at] == '-' || text[at] == '!')) {
        at = skipZeros(at + 1);
        if (at < text.length && text[at] == '>') {
          return token(HtmlTokenKind.COMMENT, from, dash, at + 1, State.TEXT);
        }
      }
    }
    return token(HtmlTokenKind.COMMENT, from, text.length, text.length, State.END);
  }

  private boolean token(HtmlTokenKind kind, int start, int end, int position, State then) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.position = Math.min(position, text.length);
    state = then;
    return true;
  }

  private boolean stop() {
    state = State.END;
    return false;
  }

  private boolean atEnd() {
    return position >= text.length;
  }

  private void skipBlanks() {
    while (position < text.length && isBlank(text[position])) {
      position++;
    }
  }

  private int skipZeros(int from) {
    int at = from;
    while (at < text.length && text[at] == 0) {
      at++;
    }
    return at;
  }

  private int find(String wanted, int from) {
    for (int at = from; at <= text.length - wanted.length(); at++) {
      if (HtmlBytes.startsWith(text, at, text.length, wanted, false)) {
        return at;
      }
    }
    return -1;
  }

  private boolean startsWith(String prefix, boolean ignoreCase) {
    return HtmlBytes.startsWith(text, position, text.length, prefix, ignoreCase);
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static boolean isBlank(byte b) {
    return b == 0 || b == ' ' || (b >= '\t' && b <= '\r');
  }
}
