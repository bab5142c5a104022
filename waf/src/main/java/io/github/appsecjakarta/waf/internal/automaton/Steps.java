// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Computes what follows a state: the slow part of the automaton, done once for each state and class
 * of characters. A search may start before every character, so the places that it starts at belong
 * to every state; what becomes of them is computed once for each class. Not thread-safe: whoever
 * calls holds the lock of the scratch.
 */
final class Steps {
  private final Program program;
  private final Alphabet alphabet;
  private final int[] baseEdges;
  private final BaseStep[] baseSets;
  private final int[] always;
  private final Map<Alphabet.Side, @Nullable DfaState[]> baseSteps =
      new EnumMap<>(Alphabet.Side.class);
  private final Scratch scratch;

  /** What a computation needs for a while; shared by all automata of a program. */
  static final class Scratch {
    private final PlaceSet now;
    private final PlaceSet then;
    private final PlaceSet forks;
    private final BitSet found = new BitSet();
    private int[] stack = new int[64];
    private int depth;

    Scratch(Program program) {
      now = new PlaceSet(program.size());
      then = new PlaceSet(program.size());
      forks = new PlaceSet(program.size());
    }

    private void clear() {
      then.clear();
      forks.clear();
    }

    private void push(int place) {
      if (depth == stack.length) {
        stack = Arrays.copyOf(stack, 2 * depth);
      }
      stack[depth++] = place;
    }

    private void pushAll(int[] places) {
      for (int place : places) {
        push(place);
      }
    }

    private int[] foundNow() {
      if (found.isEmpty()) {
        return DfaState.NOTHING;
      }
      int[] patterns = new int[found.cardinality()];
      int at = 0;
      for (int pattern = found.nextSetBit(0);
          pattern >= 0;
          pattern = found.nextSetBit(pattern + 1)) {
        patterns[at++] = pattern;
      }
      found.clear();
      return patterns;
    }
  }

  Steps(Program program, Alphabet alphabet, int[] patterns, Scratch scratch) {
    this.program = program;
    this.alphabet = alphabet;
    this.scratch = scratch;
    for (Alphabet.Side side : Alphabet.Side.values()) {
      baseSteps.put(side, new @Nullable DfaState[alphabet.size() + 1]);
    }
    synchronized (scratch) {
      scratch.clear();
      for (int pattern : patterns) {
        close(program.start(pattern));
      }
      int[] base = scratch.then.sorted();
      baseEdges = edges(base);
      baseSets = bySet(base);
      always = scratch.foundNow();
    }
  }

  /** Places that a search starts at and that take a character of one set. */
  @SuppressWarnings("ArrayRecordComponent") // never written to
  private record BaseStep(BitSet classes, int[] places) {}

  private int[] edges(int[] places) {
    int[] edges = new int[places.length];
    int count = 0;
    for (int place : places) {
      if (program.kind(place) == Program.Kind.EDGE) {
        edges[count++] = place;
      }
    }
    return Arrays.copyOf(edges, count);
  }

  private BaseStep[] bySet(int[] places) {
    Map<Integer, int[]> bySet = new TreeMap<>();
    for (int place : places) {
      if (program.kind(place) == Program.Kind.ONE) {
        bySet.merge(program.set(place), new int[] {place}, Steps::joined);
      }
    }
    BaseStep[] steps = new BaseStep[bySet.size()];
    int at = 0;
    for (Map.Entry<Integer, int[]> entry : bySet.entrySet()) {
      steps[at++] = new BaseStep(alphabet.members(entry.getKey()), entry.getValue());
    }
    return steps;
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  Scratch scratch() {
    return scratch;
  }

  /** The patterns that every text has, the empty one included. */
  int[] always() {
    return always;
  }

  DfaState start() {
    return new DfaState(DfaState.NOTHING, Alphabet.Side.OUTSIDE, DfaState.NOTHING);
  }

  /** The state after a character of a class, or after the end of the text. */
  DfaState after(DfaState state, int charClass) {
    DfaState started = baseStep(state.side(), charClass);
    if (state.places().length == 0) {
      return started;
    }
    scratch.clear();
    for (int place : started.places()) {
      scratch.then.add(place);
    }
    for (int pattern : started.found()) {
      scratch.found.set(pattern);
    }
    return walk(state.places(), state.side(), charClass);
  }

  private DfaState baseStep(Alphabet.Side side, int charClass) {
    @Nullable DfaState[] steps = Objects.requireNonNull(baseSteps.get(side));
    DfaState known = steps[charClass];
    if (known == null) {
      scratch.clear();
      for (BaseStep base : baseSets) {
        if (base.classes.get(charClass)) {
          for (int place : base.places) {
            close(program.next(place));
          }
        }
      }
      known = walk(baseEdges, side, charClass);
      steps[charClass] = known;
    }
    return known;
  }

  private DfaState walk(int[] places, Alphabet.Side before, int charClass) {
    Alphabet.Side after = alphabet.sideOfClass(charClass);
    scratch.now.clear();
    for (int place : places) {
      scratch.push(place);
      while (scratch.depth > 0) {
        int at = scratch.stack[--scratch.depth];
        if (scratch.now.add(at)) {
          step(at, before, after, charClass);
        }
      }
    }
    return new DfaState(scratch.then.sorted(), after, scratch.foundNow());
  }

  private void step(int place, Alphabet.Side before, Alphabet.Side after, int charClass) {
    switch (program.kind(place)) {
      case ONE -> {
        if (alphabet.members(program.set(place)).get(charClass)) {
          close(program.next(place));
        }
      }
      case EDGE -> {
        if (holds(program.edge(place), before, after)) {
          scratch.push(program.next(place));
        }
      }
      case FORK -> scratch.pushAll(program.fork(place));
      case FOUND -> scratch.found.set(program.pattern(place));
    }
  }

  /** Adds a place and all that can be reached from it without a character. */
  private void close(int place) {
    int mark = scratch.depth;
    scratch.push(place);
    while (scratch.depth > mark) {
      int at = scratch.stack[--scratch.depth];
      switch (program.kind(at)) {
        case ONE, EDGE -> scratch.then.add(at);
        case FOUND -> scratch.found.set(program.pattern(at));
        case FORK -> {
          if (scratch.forks.add(at)) {
            scratch.pushAll(program.fork(at));
          }
        }
      }
    }
  }

  private static boolean holds(Regex.Edge edge, Alphabet.Side before, Alphabet.Side after) {
    boolean word = before == Alphabet.Side.WORD ^ after == Alphabet.Side.WORD;
    return switch (edge) {
      case TEXT_START -> before == Alphabet.Side.OUTSIDE;
      case TEXT_END -> after == Alphabet.Side.OUTSIDE;
      case LINE_START -> before == Alphabet.Side.OUTSIDE || before == Alphabet.Side.NEWLINE;
      case LINE_END -> after == Alphabet.Side.OUTSIDE || after == Alphabet.Side.NEWLINE;
      case WORD_EDGE -> word;
      case NO_WORD_EDGE -> !word;
    };
  }
}
