// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What the processes measured. A figure of several processes is the median of theirs. */
final class Figures {
  private final List<Map<String, List<Double>>> forks = new ArrayList<>();

  /** Takes the lines of one process. */
  void add(List<String> lines) {
    Map<String, List<Double>> fork = new TreeMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("cost")) {
        put(fork, words[1] + ' ' + words[2], words[3]);
        put(fork, words[1] + ' ' + words[2] + " bytes", words[4]);
      } else if (words.length == 2) {
        put(fork, words[0], words[1]);
      }
    }
    forks.add(fork);
  }

  private static void put(Map<String, List<Double>> fork, String key, String value) {
    fork.computeIfAbsent(key, k -> new ArrayList<>()).add(Double.valueOf(value));
  }

  boolean has(String key) {
    return forks.stream().anyMatch(fork -> fork.containsKey(key));
  }

  double of(String key) {
    return over(fork -> median(fork.getOrDefault(key, List.of())), key);
  }

  /** The ratio is taken in each process, as nothing else of two processes can be compared. */
  double ratio(String key, String toKey) {
    return over(
        fork ->
            median(fork.getOrDefault(key, List.of())) / median(fork.getOrDefault(toKey, List.of())),
        key);
  }

  double most(String key) {
    double most = 0;
    for (Map<String, List<Double>> fork : forks) {
      for (double value : fork.getOrDefault(key, List.of())) {
        most = Math.max(most, value);
      }
    }
    return most;
  }

  private double over(ToDoubleFunction<Map<String, List<Double>>> figure, String key) {
    List<Double> all = new ArrayList<>();
    for (Map<String, List<Double>> fork : forks) {
      if (fork.containsKey(key)) {
        all.add(figure.applyAsDouble(fork));
      }
    }
    return median(all);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    sorted.sort(Double::compare);
    int size = sorted.size();
    return size == 0 ? Double.NaN : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}
