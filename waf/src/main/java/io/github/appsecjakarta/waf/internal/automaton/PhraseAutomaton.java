// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in a text, all of them in one pass, exactly as written (Aho-Corasick). Immutable
 * and thread-safe; nothing is allocated by a search. A search takes time linear in the text and
 * logarithmic in the number of phrases; the automaton takes about 14 bytes for each char of the
 * phrases, less what they share.
 *
 * <p>Compares chars: a phrase that is a piece of a character's bytes is not found inside of it.
 */
public final class PhraseAutomaton {
  private static final int NONE = -1;
  private static final int ASCII = 128;

  /*
   * States are numbered breadth first, so the children of a state are neighbours, in the order of
   * their chars: those of s are firstChild[s] to firstChild[s + 1]. State 0 is the root.
   */
  private final String[] phrases;
  private final int[] phraseSizes;
  private final char[] label;
  private final int[] firstChild;
  private final int[] fallback;
  private final int[] longestEnding;
  private final int[] fromRoot = new int[ASCII];

  private PhraseAutomaton(String[] phrases, PhraseTrie trie) {
    this.phrases = phrases;
    this.phraseSizes = Arrays.stream(phrases).mapToInt(Utf8::length).toArray();
    this.label = trie.labels();
    this.firstChild = trie.firstChildren();
    this.longestEnding = trie.endings();
    this.fallback = new int[label.length];
    Arrays.fill(fromRoot, NONE);
    for (int child = firstChild[0]; child < firstChild[1]; child++) {
      if (label[child] < ASCII) {
        fromRoot[label[child]] = child;
      }
    }
    linkFallbacks();
  }

  /**
   * Builds.
   *
   * @param phrases what to find; duplicates count once
   * @return the automaton
   * @throws IllegalArgumentException if a phrase is empty
   */
  public static PhraseAutomaton of(Collection<String> phrases) {
    String[] sorted = new TreeSet<>(phrases).toArray(new String[0]);
    if (sorted.length > 0 && sorted[0].isEmpty()) {
      throw new IllegalArgumentException("empty phrase");
    }
    return new PhraseAutomaton(sorted, PhraseTrie.of(sorted));
  }

  /**
   * Finds the phrase that ends first; of those that end there, the longest.
   *
   * @param text any text
   * @return the phrase, or null if there is none
   */
  public @Nullable String find(String text) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = next(state, text.charAt(i));
      if (longestEnding[state] != NONE) {
        return phrases[longestEnding[state]];
      }
    }
    return null;
  }

  /**
   * Finds the longest phrase, counted in UTF-8 bytes, and the first place where it occurs; then
   * asks whether it is a word of its own there. If it is not, nothing is found, although another
   * phrase, or the same one further on, might be: a text can hide a word this way.
   *
   * <p>ASCII letters, digits and {@code _} make words; everything else bounds them, also at the
   * ends of the phrase itself.
   *
   * @param text any text
   * @return the phrase, or null
   */
  public @Nullable String findWord(String text) {
    int state = 0;
    int best = NONE;
    int bestEnd = 0;
    for (int i = 0; i < text.length(); i++) {
      state = next(state, text.charAt(i));
      int phrase = longestEnding[state];
      if (phrase != NONE && (best == NONE || phraseSizes[phrase] > phraseSizes[best])) {
        best = phrase;
        bestEnd = i + 1;
      }
    }
    return best != NONE && isWord(text, bestEnd - phrases[best].length(), bestEnd)
        ? phrases[best]
        : null;
  }

  private static boolean isWord(String text, int start, int end) {
    return (start == 0 || bounds(text.charAt(start)) || bounds(text.charAt(start - 1)))
        && (end == text.length() || bounds(text.charAt(end - 1)) || bounds(text.charAt(end)));
  }

  private static boolean bounds(char c) {
    boolean word =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    return !word;
  }

  private int next(int from, char c) {
    int state = from;
    while (true) {
      int child = child(state, c);
      if (child != NONE) {
        return child;
      }
      if (state == 0) {
        return 0;
      }
      state = fallback[state];
    }
  }

  private int child(int state, char c) {
    if (state == 0 && c < ASCII) {
      return fromRoot[c];
    }
    int found = Arrays.binarySearch(label, firstChild[state], firstChild[state + 1], c);
    return found < 0 ? NONE : found;
  }

  /** A state falls back to the longest other one whose chars end its own. */
  private void linkFallbacks() {
    for (int state = 0; state < label.length; state++) {
      for (int child = firstChild[state]; child < firstChild[state + 1]; child++) {
        fallback[child] = state == 0 ? 0 : next(fallback[state], label[child]);
        if (longestEnding[child] == NONE) {
          longestEnding[child] = longestEnding[fallback[child]];
        }
      }
    }
  }
}
