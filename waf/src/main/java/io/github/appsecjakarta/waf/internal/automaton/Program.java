// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

import java.util.List;

/**
 * A non-deterministic automaton for some patterns: places, numbered, and what leads from one to the
 * next. Immutable.
 */
final class Program {
  /** What a place is. */
  enum Kind {
    /** Takes a character of a set. */
    ONE,
    /** Goes on where an edge is. */
    EDGE,
    /** Goes on at several places. */
    FORK,
    /** A pattern was found. */
    FOUND
  }

  private final Kind[] kinds;
  private final int[] arguments;
  private final int[] next;
  private final int[][] forks;
  private final List<CharSet> sets;
  private final List<Regex.Edge> edges;
  private final int[] starts;

  Program(
      Kind[] kinds,
      int[] arguments,
      int[] next,
      int[][] forks,
      List<CharSet> sets,
      List<Regex.Edge> edges,
      int[] starts) {
    this.kinds = kinds;
    this.arguments = arguments;
    this.next = next;
    this.forks = forks;
    this.sets = sets;
    this.edges = edges;
    this.starts = starts;
  }

  int size() {
    return kinds.length;
  }

  Kind kind(int place) {
    return kinds[place];
  }

  /** Number of the set that a place takes a character of. */
  int set(int place) {
    return arguments[place];
  }

  Regex.Edge edge(int place) {
    return edges.get(arguments[place]);
  }

  /** Number of the pattern that was found. */
  int pattern(int place) {
    return arguments[place];
  }

  int next(int place) {
    return next[place];
  }

  int[] fork(int place) {
    return forks[arguments[place]];
  }

  /** Where a pattern starts. */
  int start(int pattern) {
    return starts[pattern];
  }

  int patterns() {
    return starts.length;
  }

  List<CharSet> sets() {
    return sets;
  }
}
