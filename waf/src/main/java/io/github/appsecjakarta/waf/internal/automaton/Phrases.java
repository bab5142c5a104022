// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes one expression of many phrases, in which equal beginnings are there once. */
final class Phrases {
  /** Beyond that many forks in a row phrases stand side by side, so that no list is too deep. */
  private static final int DEEPEST = 64;

  private final boolean words;

  private Phrases(boolean words) {
    this.words = words;
  }

  static Regex of(List<String> phrases, boolean words) {
    List<String> plain = new ArrayList<>();
    List<String> wordLike = new ArrayList<>();
    for (String phrase : sorted(phrases)) {
      (words && isWord(phrase.codePointAt(0)) ? wordLike : plain).add(phrase);
    }
    Phrases maker = new Phrases(words);
    List<Regex> branches = new ArrayList<>(2);
    if (!plain.isEmpty()) {
      branches.add(maker.tree(plain, 0, 0));
    }
    if (!wordLike.isEmpty()) {
      Regex edge = new Regex.At(Regex.Edge.WORD_EDGE);
      branches.add(new Regex.Sequence(List.of(edge, maker.tree(wordLike, 0, 0))));
    }
    return branches.isEmpty() ? new Regex.One(CharSet.NONE) : choice(branches);
  }

  /** Sorted, each once. */
  private static List<String> sorted(List<String> phrases) {
    String[] all = phrases.toArray(new String[0]);
    Arrays.sort(all);
    List<String> once = new ArrayList<>(all.length);
    for (String phrase : all) {
      if (once.isEmpty() || !phrase.equals(once.get(once.size() - 1))) {
        once.add(phrase);
      }
    }
    return once;
  }

  /** What follows a beginning that sorted phrases share. */
  private Regex tree(List<String> sorted, int from, int depth) {
    if (sorted.size() == 1 || depth == DEEPEST) {
      List<Regex> rests = new ArrayList<>(sorted.size());
      for (String phrase : sorted) {
        rests.add(rest(phrase, from));
      }
      return choice(rests);
    }
    int common = common(sorted.get(0), sorted.get(sorted.size() - 1), from);
    List<Regex> parts = new ArrayList<>();
    text(sorted.get(0), from, common, parts);
    List<Regex> branches = new ArrayList<>();
    int start = 0;
    if (sorted.get(0).length() == common) {
      branches.add(end(sorted.get(0)));
      start = words ? 1 : sorted.size(); // whatever goes on is found by its beginning
    }
    for (int i = start + 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || first(sorted, i, common) != first(sorted, start, common)) {
        branches.add(tree(sorted.subList(start, i), common, depth + 1));
        start = i;
      }
    }
    parts.add(choice(branches));
    return new Regex.Sequence(List.copyOf(parts));
  }

  private static int first(List<String> sorted, int index, int at) {
    return sorted.get(index).codePointAt(at);
  }

  private static int common(String a, String b, int from) {
    int at = from;
    while (at < a.length() && at < b.length()) {
      int cp = a.codePointAt(at);
      if (cp != b.codePointAt(at)) {
        return at;
      }
      at += Character.charCount(cp);
    }
    return at;
  }

  private Regex rest(String phrase, int from) {
    List<Regex> parts = new ArrayList<>();
    text(phrase, from, phrase.length(), parts);
    parts.add(end(phrase));
    return new Regex.Sequence(List.copyOf(parts));
  }

  private Regex end(String phrase) {
    boolean wordLike = words && isWord(phrase.codePointBefore(phrase.length()));
    return wordLike ? new Regex.At(Regex.Edge.WORD_EDGE) : Regex.EMPTY;
  }

  private static void text(String phrase, int from, int to, List<Regex> parts) {
    for (int at = from; at < to; ) {
      int cp = phrase.codePointAt(at);
      parts.add(Regex.One.of(cp));
      at += Character.charCount(cp);
    }
  }

  private static Regex choice(List<Regex> branches) {
    return branches.size() == 1 ? branches.get(0) : new Regex.Choice(List.copyOf(branches));
  }

  private static boolean isWord(int cp) {
    return CharSet.WORD.contains(cp);
  }
}
