// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Compares the three runs of the Jakarta REST TCK, and fails unless they are the same. */
public final class CompareRuns {

  private CompareRuns() {}

  /**
   * Prints each difference, then one line with totals, duration and result.
   *
   * @param arguments the directory with the reports of all runs
   * @throws IOException if a run left no reports
   * @throws IllegalStateException if any test has another result with the JAR than without, or the
   *     runs prove nothing
   */
  public static void main(String... arguments) throws IOException {
    compare(Path.of(arguments[0]), System.out);
  }

  static void compare(Path reports, PrintStream out) throws IOException {
    Comparison comparison = Comparison.read(reports);
    List<String> complaints = comparison.complaints();
    complaints.forEach(out::println);
    out.println(comparison.line());
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          "the JAR changes results of the TCK, or a run proves nothing");
    }
  }
}
