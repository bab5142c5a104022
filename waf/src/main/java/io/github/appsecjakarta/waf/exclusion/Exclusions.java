// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.exclusion;

import io.github.appsecjakarta.waf.rule.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of exclusions:
 *
 * <pre>{@code
 * {"exclusions": [
 *   {"rule": "xss-001", "route": "/articles/{id}", "parameter": "body.text",
 *    "expires": "2027-03-31", "reason": "editors write HTML, SHOP-123"},
 *   {"tag": "type:sql_injection", "route": "/lessons/**", "reason": "SQL course"}
 * ]}
 * }</pre>
 *
 * <p>{@code rule} or {@code tag} says which rules, {@code route} on which paths, context path
 * included ({@code {name}} and {@code *} are one segment, {@code **} at the end is any rest),
 * {@code parameter} what they no longer see: {@code query}, {@code body}, {@code cookies}, {@code
 * headers} or {@code graphql} with keys behind dots ({@code *} is any key or position), {@code
 * path}, {@code uri}, {@code filenames} or {@code files}; an array of texts where a key holds dots.
 * Without it the rules do not run there at all. {@code expires} is the last day in UTC, and it may
 * be missing; {@code reason} may not. An unknown key is an error, because what it was meant to
 * narrow would be open; a wrong exclusion is left out, the others hold.
 *
 * <p>A path that servers may understand in more than one way (with {@code ..}, an encoded slash or
 * a backslash) is on no route, so nobody writes himself an exclusion. Immutable.
 *
 * @param path name of the file, for problems
 * @param all the exclusions without error, in file order
 * @param problems what was left out and why, one line each
 */
public record Exclusions(String path, List<Exclusion> all, List<String> problems) {
  /**
   * Reads a file.
   *
   * @param path its name
   * @param json the file, UTF-8
   * @return what it holds; never fails
   */
  public static Exclusions read(String path, byte[] json) {
    return new ExclusionReader(path).read(json);
  }

  /**
   * What is over.
   *
   * @param today the day in UTC
   * @return one line for each exclusion that no longer holds
   */
  public List<String> expired(LocalDate today) {
    List<String> lines = new ArrayList<>();
    for (Exclusion exclusion : all) {
      if (exclusion.isExpired(today)) {
        lines.add(path + ": expired on " + exclusion.expires() + " and ignored: " + exclusion);
      }
    }
    return lines;
  }

  /**
   * What is about no rule at all.
   *
   * @param rules the rules loaded
   * @return one line for each exclusion whose rule or tag none of them has
   */
  public List<String> unknown(List<RuleInfo> rules) {
    List<String> lines = new ArrayList<>();
    for (Exclusion exclusion : all) {
      boolean known =
          rules.stream()
              .anyMatch(
                  rule ->
                      exclusion.rule().isEmpty()
                          ? rule.tags().entrySet().containsAll(exclusion.tag().entrySet())
                          : rule.id().equals(exclusion.rule()));
      if (!known) {
        lines.add(path + ": no rule is meant by " + exclusion);
      }
    }
    return lines;
  }

  /**
   * The exclusions in the language of rule files. They end there by themselves on their day, also
   * in a server that was started before: their conditions look at lists whose entries expire. Those
   * lists name the two schemes, so the host must supply {@code server.request.scheme}.
   *
   * @return a rule file
   */
  public byte[] ruleFile() {
    return ExclusionWriter.write(all);
  }
}
