// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.processor.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Recorded answers of another engine, where a copy of them is at hand. */
public final class ConformanceCases {
  private ConformanceCases() {}

  /** The cases of one file; the test is skipped if there is none. */
  public static List<Pairs> file(String name) {
    Path file = folder().resolve(name);
    assumeTrue(Files.isReadable(file), () -> "no conformance cases: " + file);
    return lines(file);
  }

  /** Recorded answers by case id. */
  public static Map<String, Pairs> recorded() {
    Map<String, Pairs> answers = new HashMap<>();
    for (Pairs line : file("native.jsonl")) {
      if (line.first("answer") instanceof Pairs answer) {
        answers.put(String.valueOf(line.first("id")), answer);
      }
    }
    return answers;
  }

  private static Path folder() {
    String named = System.getProperty("appsec.conformance");
    return Path.of(named == null ? "no-such-folder" : named, "cases");
  }

  private static List<Pairs> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(line -> JsonTree.parse(line, 64))
          .map(value -> (Pairs) Objects.requireNonNull(value))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
