// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts patterns into a program, from their ends to their starts. */
final class ProgramBuilder {
  private static final CharSet PLUS = CharSet.range('+', '+');

  private Program.Kind[] kinds = new Program.Kind[256];
  private int[] arguments = new int[256];
  private int[] next = new int[256];
  private int size;
  private final List<int[]> forks = new ArrayList<>();
  private final Map<CharSet, Integer> sets = new HashMap<>();
  private final Map<CharSet, CharSet> withCapitals = new HashMap<>();
  private final List<CharSet> allSets = new ArrayList<>();
  private final List<Regex.Edge> edges = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private boolean small;
  private CharSet ignored = CharSet.NONE;
  private boolean spaces;
  private boolean cut;

  static Program of(List<TextPattern> patterns) {
    ProgramBuilder builder = new ProgramBuilder();
    for (TextPattern pattern : patterns) {
      builder.add(pattern);
    }
    return builder.build();
  }

  void add(TextPattern pattern) {
    small = pattern.small();
    ignored = pattern.ignored();
    spaces = pattern.spaces();
    cut = pattern.cut();
    int found = place(Program.Kind.FOUND, starts.size(), -1);
    starts.add(compile(pattern.regex(), found));
  }

  Program build() {
    return new Program(
        Arrays.copyOf(kinds, size),
        Arrays.copyOf(arguments, size),
        Arrays.copyOf(next, size),
        forks.toArray(new int[0][]),
        List.copyOf(allSets),
        List.copyOf(edges),
        starts());
  }

  private int[] starts() {
    int[] all = new int[starts.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = starts.get(i);
    }
    return all;
  }

  private int place(Program.Kind kind, int argument, int then) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      arguments = Arrays.copyOf(arguments, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    kinds[size] = kind;
    arguments[size] = argument;
    next[size] = then;
    return size++;
  }

  private int fork(int... ways) {
    forks.add(ways);
    return place(Program.Kind.FORK, forks.size() - 1, -1);
  }

  /** Compiles an expression that is followed by a place; the answer is where it starts. */
  private int compile(Regex regex, int then) {
    if (regex instanceof Regex.One one) {
      return one(one.set(), then);
    }
    if (regex instanceof Regex.Sequence sequence) {
      int start = then;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        start = compile(sequence.parts().get(i), start);
      }
      return start;
    }
    if (regex instanceof Regex.Choice choice) {
      int[] ways = new int[choice.branches().size()];
      for (int i = 0; i < ways.length; i++) {
        ways[i] = compile(choice.branches().get(i), then);
      }
      return fork(ways);
    }
    if (regex instanceof Regex.Repeat repeat) {
      return repeat(repeat, then);
    }
    return ignored.isEmpty() ? edge(((Regex.At) regex).edge(), then) : then;
  }

  private int edge(Regex.Edge edge, int then) {
    boolean starts = edge == Regex.Edge.TEXT_START || edge == Regex.Edge.LINE_START;
    boolean ends = edge == Regex.Edge.TEXT_END || edge == Regex.Edge.LINE_END;
    if ((spaces && !starts && !ends) || (cut && !starts)) {
      return then;
    }
    if (!edges.contains(edge)) {
      edges.add(edge);
    }
    return place(Program.Kind.EDGE, edges.indexOf(edge), then);
  }

  private int repeat(Regex.Repeat repeat, int then) {
    int start = then;
    int copies = repeat.least();
    if (repeat.most() == Regex.Repeat.UNLIMITED) {
      int[] ways = {then, then};
      int loop = fork(ways);
      ways[0] = compile(repeat.part(), loop);
      start = copies == 0 ? loop : ways[0];
      copies = Math.max(copies - 1, 0);
    } else {
      for (int i = repeat.least(); i < repeat.most(); i++) {
        start = fork(compile(repeat.part(), start), then);
      }
    }
    for (int i = 0; i < copies; i++) {
      start = compile(repeat.part(), start);
    }
    return start;
  }

  private int one(CharSet set, int then) {
    CharSet taken = small ? withCapitals.computeIfAbsent(set, CharSet::withCapitals) : set;
    if (spaces && taken.contains(' ')) {
      return fork(place(Program.Kind.ONE, number(taken.or(PLUS)), then), text("%20", then));
    }
    if (ignored.isEmpty()) {
      return place(Program.Kind.ONE, number(taken), then);
    }
    if (taken.contains(' ')) {
      taken = taken.or(ShellQuotes.SEPARATORS);
    }
    int[] ways = new int[2];
    int fork = fork(ways);
    ways[0] = place(Program.Kind.ONE, number(taken), then);
    ways[1] = place(Program.Kind.ONE, number(ignored), fork);
    return fork;
  }

  private int text(String text, int then) {
    int start = then;
    for (int i = text.length() - 1; i >= 0; i--) {
      start = place(Program.Kind.ONE, number(CharSet.range(text.charAt(i), text.charAt(i))), start);
    }
    return start;
  }

  private int number(CharSet set) {
    Integer known = sets.putIfAbsent(set, allSets.size());
    if (known == null) {
      allSets.add(set);
      return allSets.size() - 1;
    }
    return known;
  }
}
