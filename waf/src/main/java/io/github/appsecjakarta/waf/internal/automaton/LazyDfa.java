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
  private volatile DfaCache cache;

  LazyDfa(Program program, Alphabet alphabet, int[] patterns, Steps.Scratch scratch, int most) {
    this.alphabet = alphabet;
    this.steps = new Steps(program, alphabet, patterns, scratch);
    this.most = most;
    this.cache = newCache();
  }

  private DfaCache newCache() {
    synchronized (steps.scratch()) {
      return new DfaCache(steps, alphabet.pair() + 1, most);
    }
  }

  /** Forgets all states. */
  void reset() {
    cache = newCache();
  }

  int size() {
    return cache.size();
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
      int charClass = cp == NONE ? alphabet.size() : alphabet.classOf(cp);
      int entry = tables.next()[(state << known.shift()) + charClass];
      if (entry == 0) {
        if (rest-- == 0) {
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
    return search(text, newStates, pace, true);
  }

  /**
   * For the automaton of a reversed pattern: the start of the match that starts first. Reads from
   * the end.
   */
  int lastBackwards(String text, int newStates, Pace pace) {
    return search(text, newStates, pace, false);
  }

  private int search(String text, int newStates, Pace pace, boolean forwards) {
    int length = text.length();
    if (steps.always().length > 0) {
      return 0;
    }
    DfaCache known = cache;
    int rest = newStates;
    int state = DfaCache.START;
    int last = NONE;
    int done = 0;
    while (done <= length) {
      int cp = NONE;
      int size = 1;
      if (done < length) {
        cp = forwards ? text.codePointAt(done) : text.codePointBefore(length - done);
        size = Character.charCount(cp);
      }
      if ((done & (CHUNK - 1)) == 0) {
        pace.check();
      }
      int charClass = cp == NONE ? alphabet.size() : classOf(cp);
      int entry = known.tables().next()[(state << known.shift()) + charClass];
      if (entry == 0) {
        if (rest-- == 0) {
          return GIVEN_UP;
        }
        entry = learn(known, state, charClass);
        if (entry == 0) {
          DfaCache fresh = newCache();
          cache = fresh;
          state = fresh.adopt(known.state(state));
          known = fresh;
          entry = learn(known, state, charClass);
        }
      }
      if (entry < 0) {
        last = forwards ? Math.min(done + size, length) : Math.max(length - done - size, 0);
        if (forwards) {
          return last;
        }
        entry = -entry;
      }
      state = entry;
      done += size;
    }
    return last;
  }

  private int classOf(int cp) {
    char[] byChar = alphabet.byChar();
    return cp < Alphabet.SMALL ? byChar[cp] : alphabet.classOf(cp);
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
}
