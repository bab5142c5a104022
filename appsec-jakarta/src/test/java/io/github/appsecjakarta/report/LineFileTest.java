// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void aFullFileIsRenamedAndTheOldestDeleted() throws IOException {
    Path file = directory.resolve("events.jsonl");
    try (LineFile lines = new LineFile(file, 20, 2)) {
      for (int i = 0; i < 10; i++) {
        lines.log(Level.INFO, "line " + i);
      }
    }
    assertThat(names()).containsExactly("events.jsonl", "events.jsonl.1", "events.jsonl.2");
    assertThat(file).hasContent("line 8\nline 9");
    assertThat(directory.resolve("events.jsonl.1")).hasContent("line 6\nline 7");
    assertThat(directory.resolve("events.jsonl.2")).hasContent("line 4\nline 5");
  }

  @Test
  void whatWasThereBeforeStays() throws IOException {
    Path file = directory.resolve("events.jsonl");
    for (int run = 0; run < 2; run++) {
      try (LineFile lines = new LineFile(file, 1000, 1)) {
        lines.log(Level.INFO, "run " + run);
      }
    }
    assertThat(file).hasContent("run 0\nrun 1");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
