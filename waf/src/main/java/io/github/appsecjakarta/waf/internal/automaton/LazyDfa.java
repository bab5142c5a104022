// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

/**
 * Looks for all patterns of a program, or some of them, in one pass, whatever their number. Its
 * states are made when a text first needs them, within a fixed number of them; a text that needs
 * too many new ones is given up, so that nobody can make it slow for others. Thread-safe.
 */
final class LazyDfa {
  /** The answer of {@link #first} and {@link #lastBackwards} if nothing is there. */
  static final int NONE = -1;

  /** The answer if the text was given up. */
  static final int GIVEN_UP = -2;

  private static final int CHUNK = 4096;
  private static final int SLOW_STEPS = 511;

  private final Alphabet alphabet;
  private final Steps steps;
  private final int most;
  private final StateBudget budget;
  private volatile DfaCache cache;

  LazyDfa(
      Program program,
      Alphabet alphabet,
      int[] patterns,
      Steps.Scratch scratch,
      int most,
      StateBudget budget) {
    this.alphabet = alphabet;
    this.steps = new Steps(program, alphabet, patterns, scratch);
    this.most = most;
    this.budget = budget;
    this.cache = newCache();
  }

  private DfaCache newCache() {
    synchronized (steps.scratch()) {
      return new DfaCache(steps, alphabet.pair() + 1, most, budget);
    }
  }

  /** Forgets all states. */
  void reset() {
    synchronized (steps.scratch()) {
      cache.release();
      cache = newCache();
    }
  }

  /** Whether it still has to learn what ordinary texts need. */
  boolean isYoung() {
    return cache.isYoung();
  }

  /** Whether it learns nothing any more. */
  boolean isFull() {
    return cache.isFull();
  }

  /** Finds all patterns; false if the text was given up, and then not all may be there. */
  boolean all(String text, int newStates, Found found, Pace pace) {
    found.add(steps.always());
    DfaCache known = cache;
    int rest = newStates;
    int slow = 0;
    int state = DfaCache.START;
    int at = 0;
    int length = text.length();
    while (at <= length) {
      DfaCache.Tables tables = known.tables();
      if (at < length) {
        int end = Math.min(length, at + CHUNK);
        long reached = run(tables.next(), known.shift(), alphabet.byChar(), text, at, end, state);
        at = (int) reached;
        state = (int) (reached >>> 32);
        if (at == end && end < length) {
          pace.check();
          continue;
        }
      }
      if ((++slow & SLOW_STEPS) == 0) {
        pace.check();
      }
      int cp = at < length ? text.codePointAt(at) : NONE;
      int charClass = cp == NONE ? alphabet.size() : classOf(cp);
      int entry = tables.next()[(state << known.shift()) + charClass];
      if (entry == 0) {
        if (rest-- == 0 || known.isFull()) {
          return false;
        }
        entry = learn(known, state, charClass);
        if (entry == 0) {
          return false;
        }
      }
      if (entry < 0) {
        entry = -entry;
        found.add(known.state(entry).found());
      }
      state = entry;
      at += cp == NONE ? 1 : Character.charCount(cp);
    }
    return true;
  }

  private int learn(DfaCache known, int state, int charClass) {
    synchronized (steps.scratch()) {
      return known.learn(state, charClass);
    }
  }

  /** Where the match that ends first ends. */
  int first(String text, int newStates, Pace pace) {
    if (steps.always().length > 0) {
      return 0;
    }
    DfaCache known = cache;
    int rest = newStates;
    int state = DfaCache.START;
    int at = 0;
    int length = text.length();
    while (at <= length) {
      int end = Math.min(length, at + CHUNK);
      short[] table = known.tables().next();
      long reached = run(table, known.shift(), alphabet.byChar(), text, at, end, state);
      at = (int) reached;
      state = (int) (reached >>> 32);
      if (at == end && end < length) {
        pace.check();
        continue;
      }
      int cp = at < length ? text.codePointAt(at) : NONE;
      int charClass = cp == NONE ? alphabet.size() : classOf(cp);
      int entry = table[(state << known.shift()) + charClass];
      if (entry == 0) {
        if (rest-- == 0) {
          return GIVEN_UP;
        }
        DfaCache roomy = roomFor(known);
        state = roomy == known ? state : roomy.adopt(known.state(state));
        known = roomy;
        entry = state == 0 ? 0 : learn(known, state, charClass);
        if (entry == 0) {
          return GIVEN_UP;
        }
      }
      at += cp == NONE ? 1 : Character.charCount(cp);
      if (entry < 0) {
        return Math.min(at, length);
      }
      state = entry;
    }
    return NONE;
  }

  /**
   * For the automaton of a reversed pattern: a place that is not behind the start of the match that
   * starts first, and not before another one. Reads from the end.
   */
  int lastBackwards(String text, int newStates, Pace pace) {
    if (steps.always().length > 0) {
      return 0;
    }
    DfaCache known = cache;
    int rest = newStates;
    int state = DfaCache.START;
    int last = NONE;
    int at = text.length();
    while (at >= 0) {
      int end = Math.max(0, at - CHUNK);
      short[] table = known.tables().next();
      long reached = runBack(table, known.shift(), alphabet.byChar(), text, at, end, state);
      at = (int) reached;
      state = (int) (reached >>> 32);
      if (at == end && end > 0) {
        pace.check();
        continue;
      }
      int cp = at > 0 ? text.codePointBefore(at) : NONE;
      int charClass = cp == NONE ? alphabet.size() : classOf(cp);
      int entry = table[(state << known.shift()) + charClass];
      if (entry == 0) {
        if (rest-- == 0) {
          return GIVEN_UP;
        }
        DfaCache roomy = roomFor(known);
        state = roomy == known ? state : roomy.adopt(known.state(state));
        known = roomy;
        entry = state == 0 ? 0 : learn(known, state, charClass);
        if (entry == 0) {
          return GIVEN_UP;
        }
      }
      at -= cp == NONE ? 1 : Character.charCount(cp);
      if (entry < 0) {
        last = Math.max(at, 0);
        entry = -entry;
      }
      state = entry;
    }
    return last;
  }

  /** The cache, or a new one if it is full. */
  private DfaCache roomFor(DfaCache known) {
    if (!known.isFull()) {
      return known;
    }
    synchronized (steps.scratch()) {
      if (cache.isFull()) {
        cache.release();
        cache = newCache();
      }
      return cache;
    }
  }

  private int classOf(int cp) {
    return cp < Alphabet.SMALL ? alphabet.byChar()[cp] : alphabet.classOf(cp);
  }

  /**
   * The hot loop: goes on while the next state is known and nothing is found on entering it. The
   * answer is the state and the position reached.
   */
  private static long run(
      short[] table, int shift, char[] classes, String text, int from, int to, int start) {
    int state = start;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c >= classes.length) {
        break;
      }
      int next = table[(state << shift) + classes[c]];
      if (next <= 0) {
        break;
      }
      state = next;
      at++;
    }
    return (long) state << 32 | at;
  }

  /** The same from a position down to another one. */
  private static long runBack(
      short[] table, int shift, char[] classes, String text, int from, int to, int start) {
    int state = start;
    int at = from;
    while (at > to) {
      char c = text.charAt(at - 1);
      if (c >= classes.length) {
        break;
      }
      int next = table[(state << shift) + classes[c]];
      if (next <= 0) {
        break;
      }
      state = next;
      at--;
    }
    return (long) state << 32 | at;
  }
}
