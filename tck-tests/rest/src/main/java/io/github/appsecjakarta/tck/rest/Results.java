// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How each test of a run ended. A test that ran more than once, as one with parameters does, has as
 * many results; their order says nothing. Not thread-safe.
 */
final class Results {

  static final String PASSED = "passed";
  private static final List<String> ABSENT = List.of("did not run");

  private final SortedMap<String, List<String>> tests = new TreeMap<>();

  /**
   * Adds a result.
   *
   * @param test class and method
   * @param result {@link #PASSED}, or what it was instead with the type of the exception
   */
  void add(String test, String result) {
    List<String> all = tests.computeIfAbsent(test, none -> new ArrayList<>());
    all.add(result);
    all.sort(null);
  }

  int total() {
    return tests.values().stream().mapToInt(List::size).sum();
  }

  int passed() {
    return (int) tests.values().stream().flatMap(List::stream).filter(PASSED::equals).count();
  }

  /** A line for each test that ended otherwise there, or ran in one of both only. */
  List<String> differences(Results there) {
    SortedSet<String> all = new TreeSet<>(tests.keySet());
    all.addAll(there.tests.keySet());
    return all.stream()
        .filter(test -> !of(test).equals(there.of(test)))
        .map(test -> test + ": " + of(test) + " became " + there.of(test))
        .toList();
  }

  private List<String> of(String test) {
    return tests.getOrDefault(test, ABSENT);
  }
}
