// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML in one pass, tolerantly, into a {@link ValueTree}. Time is linear in the text: an end
 * tag is matched against the last few open elements only.
 */
final class XmlReader {
  private static final int END_TAG_REACH = 16;

  private final String text;
  private final ValueTree tree;
  private final List<Element> open = new ArrayList<>();
  private final Element outside = new Element("");
  private boolean wellFormed = true;
  private int at;

  private static final class Element {
    final String name;
    @Nullable StringBuilder text;

    Element(String name) {
      this.name = name;
    }

    void append(CharSequence more) {
      StringBuilder joined = text == null ? new StringBuilder(more.length()) : text;
      text = joined.append(more);
    }
  }

  XmlReader(String text, ValueTree tree) {
    this.text = text;
    this.tree = tree;
  }

  /** Returns whether the text was well-formed, as far as this reader cares. */
  boolean read() {
    while (at < text.length()) {
      if (text.charAt(at) == '<') {
        markup();
      } else {
        int end = indexOf("<", at);
        current().append(XmlEntities.decode(text, at, end));
        at = end;
      }
    }
    wellFormed &= open.isEmpty() && isBlank(outside.text);
    while (!open.isEmpty()) {
      closeElement();
    }
    value("#text", outside.text);
    return wellFormed;
  }

  private void markup() {
    if (text.startsWith("<!--", at)) {
      value("#comment", delimited(4, "-->"));
    } else if (text.startsWith("<![CDATA[", at)) {
      current().append(delimited(9, "]]>"));
    } else if (text.startsWith("<?", at)) {
      String instruction = delimited(2, "?>");
      value("#instruction", instruction.startsWith("xml ") ? null : instruction);
    } else if (text.startsWith("<!", at)) {
      int end = XmlDoctype.end(text, at + 2);
      wellFormed &= end <= text.length();
      value("#doctype", text.substring(at, Math.min(end, text.length())));
      at = end;
    } else if (text.startsWith("</", at)) {
      endTag();
    } else if (at + 1 < text.length() && isNameStart(text.charAt(at + 1))) {
      startTag();
    } else {
      wellFormed = false;
      current().append("<");
      at++;
    }
  }

  private void startTag() {
    int nameEnd = nameEnd(at + 1);
    String name = text.substring(at + 1, nameEnd);
    open.add(new Element(name));
    tree.key(name);
    tree.open(new Pairs());
    at = nameEnd;
    while (at < text.length() && text.charAt(at) != '>') {
      char c = text.charAt(at);
      if (c == '/' && text.startsWith("/>", at)) {
        closeElement();
        at += 2;
        return;
      } else if (c == '<') {
        wellFormed = false;
        return;
      } else if (c == '/' || isSpace(c)) {
        at++;
      } else {
        attribute();
      }
    }
    wellFormed &= at < text.length();
    at++;
  }

  private void attribute() {
    int end = nameEnd(at + 1);
    tree.key("@" + text.substring(at, end));
    at = skipSpace(end);
    String value = "";
    if (at < text.length() && text.charAt(at) == '=') {
      at = skipSpace(at + 1);
      value = attributeValue();
    } else {
      wellFormed = false;
    }
    tree.text(value);
  }

  private String attributeValue() {
    char quote = at < text.length() ? text.charAt(at) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    wellFormed &= quoted;
    int start = quoted ? at + 1 : at;
    int end = quoted ? indexOf(String.valueOf(quote), start) : nameEnd(start);
    wellFormed &= end < text.length();
    at = quoted ? end + 1 : end;
    return XmlEntities.decode(text, start, end);
  }

  private void endTag() {
    int end = indexOf(">", at);
    String name = text.substring(at + 2, end).strip();
    at = end + 1;
    int last = open.size() - 1;
    for (int i = last; i >= 0 && i > last - END_TAG_REACH; i--) {
      if (open.get(i).name.equals(name)) {
        wellFormed &= i == last;
        while (open.size() > i) {
          closeElement();
        }
        return;
      }
    }
    wellFormed = false;
  }

  private void closeElement() {
    Element element = open.remove(open.size() - 1);
    value("#text", element.text);
    tree.close();
  }

  private void value(String key, @Nullable CharSequence value) {
    if (!isBlank(value)) {
      tree.key(key);
      tree.text(String.valueOf(value));
    }
  }

  private Element current() {
    return open.isEmpty() ? outside : open.get(open.size() - 1);
  }

  private String delimited(int skip, String terminator) {
    int start = Math.min(at + skip, text.length());
    int end = indexOf(terminator, start);
    wellFormed &= end < text.length();
    at = end + terminator.length();
    return text.substring(start, end);
  }

  private int indexOf(String wanted, int from) {
    int found = text.indexOf(wanted, from);
    return found < 0 ? text.length() : found;
  }

  private int nameEnd(int from) {
    int end = from;
    while (end < text.length() && "=/> \t\r\n<\"'".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Math.min(end, text.length());
  }

  private int skipSpace(int from) {
    int end = from;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_' || c == ':';
  }

  private static boolean isBlank(@Nullable CharSequence value) {
    if (value == null) {
      return true;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }
}
