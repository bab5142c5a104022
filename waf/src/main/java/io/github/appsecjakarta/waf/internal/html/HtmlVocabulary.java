// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dangerous elements and attributes, read once from {@code vocabulary.txt}. Immutable. */
final class HtmlVocabulary {
  /** Why an attribute is dangerous. */
  enum Danger {
    /** With any value: an event handler. */
    EVENT,
    /** With any value. */
    ALWAYS,
    /** With a URL that is script. */
    URL,
    /** With style rules that can run script. */
    STYLE,
    /** With the name of a dangerous attribute as value. */
    NAME
  }

  private static final Map<String, Danger> ATTRIBUTES = new HashMap<>();
  private static final Map<String, Boolean> TAGS = new HashMap<>();
  private static final int LONGEST;

  static {
    load();
    int longest = 0;
    for (String name : ATTRIBUTES.keySet()) {
      longest = Math.max(longest, name.length());
    }
    for (String name : TAGS.keySet()) {
      longest = Math.max(longest, name.length());
    }
    LONGEST = longest;
  }

  private HtmlVocabulary() {}

  /** Whether an element of this name can run script; zero bytes and case do not matter. */
  static boolean isDangerousTag(byte[] text, int from, int to) {
    String name = name(text, from, to);
    return name != null && TAGS.containsKey(name);
  }

  /**
   * The danger of the attribute of this name, or null. Zero bytes do not matter, but between the
   * letters of "on" they do for the native engine.
   */
  static @Nullable Danger ofAttribute(byte[] text, int from, int to) {
    String name = name(text, from, to);
    Danger danger = name == null ? null : ATTRIBUTES.get(name);
    boolean hidden = danger == Danger.EVENT && !HtmlBytes.startsWith(text, from, to, "on", true);
    return hidden ? null : danger;
  }

  /** The name without zero bytes in lower case, or null if it is longer than any known. */
  private static @Nullable String name(byte[] text, int from, int to) {
    char[] name = new char[LONGEST];
    int length = 0;
    for (int i = from; i < to; i++) {
      if (text[i] == 0) {
        continue;
      }
      if (length == LONGEST) {
        return null;
      }
      name[length++] = (char) (HtmlBytes.lower(text[i]) & 0xff);
    }
    return new String(name, 0, length);
  }

  private static void load() {
    try (InputStream in = HtmlVocabulary.class.getResourceAsStream("vocabulary.txt")) {
      if (in == null) {
        throw new IllegalStateException("vocabulary.txt is missing from the JAR");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      for (String line; (line = reader.readLine()) != null; ) {
        if (!line.startsWith("#")) {
          add(line.split(" ", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line is a kind, then names. */
  private static void add(String[] words) {
    for (int i = 1; i < words.length; i++) {
      switch (words[0]) {
        case "tag" -> TAGS.put(words[i], true);
        case "event" -> ATTRIBUTES.put("on" + words[i], Danger.EVENT);
        case "always" -> ATTRIBUTES.put(words[i], Danger.ALWAYS);
        case "url" -> ATTRIBUTES.put(words[i], Danger.URL);
        case "style" -> ATTRIBUTES.put(words[i], Danger.STYLE);
        case "name" -> ATTRIBUTES.put(words[i], Danger.NAME);
        default -> throw new IllegalStateException("vocabulary.txt: " + words[0]);
      }
    }
  }
}
