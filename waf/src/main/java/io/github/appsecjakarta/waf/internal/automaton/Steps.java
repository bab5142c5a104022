// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
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
  private final int[] base;
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
      int[] patterns = found.stream().toArray();
      found.clear();
      return patterns;
    }
  }

  Steps(Program program, Alphabet alphabet, int[] patterns, Scratch scratch) {
    this.program = program;
    this.alphabet = alphabet;
    this.scratch = scratch;
    synchronized (scratch) {
      scratch.clear();
      for (int pattern : patterns) {
        close(program.start(pattern));
      }
      base = scratch.then.sorted();
      always = scratch.foundNow();
    }
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
    @Nullable DfaState[] steps =
        baseSteps.computeIfAbsent(side, key -> new @Nullable DfaState[alphabet.size() + 1]);
    DfaState known = steps[charClass];
    if (known == null) {
      scratch.clear();
      known = walk(base, side, charClass);
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
