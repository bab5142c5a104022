// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about one rule file after it was read.
 *
 * @param path name under which the file was loaded
 * @param rulesVersion {@code metadata.rules_version}, or null
 * @param error why the whole file was refused, or null
 * @param sections one entry for each section that the file has, in the order of the format
 */
public record Diagnostics(
    String path,
    @Nullable String rulesVersion,
    @Nullable String error,
    Map<String, Section> sections) {

  /**
   * One section of a file.
   *
   * @param error why the whole section was refused, or null
   * @param loaded ids of the items in force
   * @param skipped ids of the items that are for other engine versions
   * @param problems one entry for each item that was refused, in file order
   */
  public record Section(
      @Nullable String error, List<String> loaded, List<String> skipped, List<Problem> problems) {}

  /**
   * Why one item was refused.
   *
   * @param id id of the item, or {@code index:N} where it has none
   * @param message the reason
   * @param warning whether it is a name this engine does not know, not an error of the file
   * @param line line in the file, from 1, or 0 if unknown
   * @param column column in the file, from 1, or 0 if unknown
   */
  public record Problem(String id, String message, boolean warning, int line, int column) {}

  /**
   * Whether nothing at all could be used although something was there.
   *
   * @return true if the file as a whole is refused
   */
  public boolean refused() {
    if (error != null) {
      return true;
    }
    boolean failed = false;
    for (Section section : sections.values()) {
      if (!section.loaded().isEmpty()) {
        return false;
      }
      failed |= section.error() != null || !section.problems().isEmpty();
    }
    return failed;
  }

  /**
   * Every problem as one line for people: file, place, item, reason.
   *
   * @return the lines, empty if there is nothing to complain about
   */
  public List<String> lines() {
    List<String> lines = new java.util.ArrayList<>();
    if (error != null) {
      lines.add(path + ": " + error);
    }
    sections.forEach(
        (name, section) -> {
          if (section.error() != null) {
            lines.add(path + ": " + name + ": " + section.error());
          }
          for (Problem p : section.problems()) {
            lines.add(
                path
                    + (p.line() > 0 ? ":" + p.line() + ":" + p.column() : "")
                    + ": "
                    + name
                    + " "
                    + p.id()
                    + ": "
                    + p.message());
          }
        });
    return lines;
  }
}
