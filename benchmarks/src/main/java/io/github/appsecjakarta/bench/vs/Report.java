// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table, in Markdown, and the last line. */
final class Report {
  private static final List<String> BENIGN = List.of("a", "b", "c", "e4k");
  private static final List<String> ATTACKS = List.of("d1", "d2", "d3", "d4", "d5");
  private static final List<String> HOSTILE = List.of("random", "soup");
  private static final List<String> COLUMNS =
      List.of(
          Fork.NATIVE,
          Fork.OURS,
          Fork.OURS_X4,
          Fork.RE2J,
          Fork.JDK,
          Fork.NATIVE_FULL,
          Fork.OURS_FULL,
          Fork.OWN);

  private final Figures figures;

  Report(Figures figures) {
    this.figures = figures;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| microseconds a request | "
            + String.join(" | ", COLUMNS)
            + " | native/ours | full | own |");
    lines.add("|---" + "|---:".repeat(COLUMNS.size() + 3) + "|");
    for (String input : all()) {
      lines.add(row(input));
    }
    lines.add("");
    lines.add(
        format(
            "full rules: benign-geomean=%.1f attack-geomean=%.1f; own rules against the full ones:"
                + " benign-geomean=%.1f benign-min=%.1f",
            geomean(Fork.NATIVE_FULL, Fork.OURS_FULL, BENIGN),
            geomean(Fork.NATIVE_FULL, Fork.OURS_FULL, ATTACKS),
            geomean(Fork.NATIVE_FULL, Fork.OWN, BENIGN),
            least(Fork.NATIVE_FULL, Fork.OWN, BENIGN)));
    lines.add(
        format(
            "first-request-ms=%.1f second-request-ms=%.1f 1MB-with-1ms-deadline-ms=%.2f"
                + " verdict-differences=%.0f",
            figures.of("first"),
            figures.of("second"),
            figures.of("deadline"),
            figures.most("differences")));
    lines.add(last());
    return lines;
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>(BENIGN);
    all.addAll(ATTACKS);
    all.addAll(HOSTILE);
    return all;
  }

  private String row(String input) {
    StringBuilder row = new StringBuilder("| " + input);
    for (String engine : COLUMNS) {
      String key = engine + ' ' + input;
      row.append(figures.has(key) ? format(" | %.2f", figures.of(key)) : " | ");
    }
    row.append(format(" | **%.1f**", ratio(Fork.NATIVE, Fork.OURS, input)));
    row.append(format(" | %.1f", ratio(Fork.NATIVE_FULL, Fork.OURS_FULL, input)));
    boolean own = figures.has(Fork.OWN + ' ' + input);
    return row.append(own ? format(" | %.1f |", ratio(Fork.NATIVE_FULL, Fork.OWN, input)) : " | |")
        .toString();
  }

  private String last() {
    double allocated = 0;
    for (String input : BENIGN) {
      allocated = Math.max(allocated, figures.of(Fork.OURS + ' ' + input + " bytes"));
    }
    double times4 = 0;
    for (String input : all()) {
      times4 = Math.max(times4, ratio(Fork.OURS_X4, Fork.OURS, input));
    }
    return format(
        "vs-native: benign-geomean=%.1f benign-min=%.1f attack-geomean=%.1f attack-min=%.1f"
            + " random=%.2f soup=%.2f alloc-benign=%.0f rules-x4=%.2f load-ms=%.0f heap-mb=%.1f",
        geomean(Fork.NATIVE, Fork.OURS, BENIGN),
        least(Fork.NATIVE, Fork.OURS, BENIGN),
        geomean(Fork.NATIVE, Fork.OURS, ATTACKS),
        least(Fork.NATIVE, Fork.OURS, ATTACKS),
        ratio(Fork.NATIVE, Fork.OURS, "random"),
        ratio(Fork.NATIVE, Fork.OURS, "soup"),
        allocated,
        times4,
        figures.of("load"),
        figures.of("heap"));
  }

  private double ratio(String engine, String to, String input) {
    return figures.ratio(engine + ' ' + input, to + ' ' + input);
  }

  private double geomean(String engine, String to, List<String> inputs) {
    double sum = 0;
    for (String input : inputs) {
      sum += Math.log(ratio(engine, to, input));
    }
    return Math.exp(sum / inputs.size());
  }

  private double least(String engine, String to, List<String> inputs) {
    double least = Double.MAX_VALUE;
    for (String input : inputs) {
      least = Math.min(least, ratio(engine, to, input));
    }
    return least;
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
