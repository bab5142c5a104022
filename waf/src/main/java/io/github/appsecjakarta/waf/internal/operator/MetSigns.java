// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which signs a text has, each looked for by itself. Immutable. */
final class MetSigns {
  private static final int LONGEST_TEXT = 100;

  private final Signs signs;
  private final List<@Nullable String> texts;
  private final long met;
  private final long counting;

  private MetSigns(Signs signs, List<@Nullable String> texts) {
    this.signs = signs;
    this.texts = texts;
    long set = 0;
    for (int place = 0; place < texts.size(); place++) {
      set |= texts.get(place) == null ? 0 : Signs.bit(place);
    }
    this.met = set;
    this.counting = signs.counting(set);
  }

  static MetSigns in(String text, Signs signs, long candidates) {
    List<@Nullable String> texts = new ArrayList<>(signs.all().size());
    for (int place = 0; place < signs.all().size(); place++) {
      boolean possible = (candidates & Signs.bit(place)) != 0;
      texts.add(possible ? shortened(signs.all().get(place).search().find(text)) : null);
    }
    return new MetSigns(signs, texts);
  }

  private static @Nullable String shortened(@Nullable String text) {
    if (text == null || text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }

  int weight() {
    return signs.weight(met);
  }

  /** Names of the signs that count. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (long rest = counting; rest != 0; rest &= rest - 1) {
      names.add(signs.all().get(Long.numberOfTrailingZeros(rest)).name());
    }
    return names;
  }

  /** What the signs that count are in the text. */
  List<String> texts() {
    List<String> counted = new ArrayList<>();
    for (int place = 0; place < texts.size(); place++) {
      String text = texts.get(place);
      if (text != null && (counting & Signs.bit(place)) != 0) {
        counted.add(text);
      }
    }
    return counted;
  }

  /** A line for each sign. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (int place = 0; place < texts.size(); place++) {
      Sign sign = signs.all().get(place);
      notes.add(sign.name() + " weighs " + sign.weight() + ": " + outcome(place));
    }
    return notes;
  }

  private String outcome(int place) {
    String text = texts.get(place);
    if (text == null) {
      return "not found";
    }
    boolean counts = (counting & Signs.bit(place)) != 0;
    String group = signs.all().get(place).group();
    return "found \"" + text + (counts ? "\"" : "\", but another of class " + group + " counts");
  }
}
