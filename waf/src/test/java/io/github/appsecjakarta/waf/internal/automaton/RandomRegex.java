// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Random;

/** Makes expressions that RE2 accepts, and texts that have a chance to match them. */
public final class RandomRegex {
  private static final String[] ATOMS = {
    "a",
    "b",
    "k",
    "S",
    "7",
    "_",
    " ",
    "-",
    "\\.",
    "/",
    "é",
    "\\x{1F600}",
    ".",
    "\\d",
    "\\w",
    "\\s",
    "\\W",
    "\\D",
    "\\S",
    "[ab]",
    "[^a]",
    "[a-c7]",
    "[^\\w]",
    "[\\s-]",
    "[]x]",
    "[^\\n]",
    "[[:alpha:]]",
    "[[:^digit:]]",
    "\\x41",
    "\\n",
    "(?i:k)",
    "(?s:.)",
    "[é-ü]",
    "\\Qa.b\\E"
  };
  private static final String[] EDGES = {"^", "$", "\\b", "\\B", "\\A", "\\z", "(?m:^)", "(?m:$)"};
  private static final String[] REPEATS = {
    "*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{2,}", "{0,20}", "{0,2}"
  };
  private static final String CHARS = "aabbkKsS7_ -./xcAéü\n\t\uD83D\uDE00\uD83D\u212A\u017F\0";

  private final Random random;

  public RandomRegex(long seed) {
    random = new Random(seed);
  }

  public String regex(int depth) {
    StringBuilder out = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      out.append(part(depth));
    }
    return random.nextInt(6) == 0 ? out + "|" + part(depth) : out.toString();
  }

  private String part(int depth) {
    if (random.nextInt(7) == 0) {
      return EDGES[random.nextInt(EDGES.length)];
    }
    String atom =
        depth > 0 && random.nextInt(3) == 0
            ? (random.nextBoolean() ? "(" : "(?:") + regex(depth - 1) + ")"
            : ATOMS[random.nextInt(ATOMS.length)];
    boolean quoted = atom.startsWith("\\Q");
    return !quoted && random.nextInt(3) == 0
        ? atom + REPEATS[random.nextInt(REPEATS.length)]
        : atom;
  }

  public String text() {
    StringBuilder out = new StringBuilder();
    int length = random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(20);
    for (int i = 0; i < length; i++) {
      out.append(CHARS.charAt(random.nextInt(CHARS.length())));
    }
    return out.toString();
  }
}
