// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Counters.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountersTest {

  @Test
  void theGuideNamesEachReasonForWhichSomethingIsDropped() throws IOException {
    String row =
        Files.readAllLines(Path.of("../docs/telemetry.md")).stream()
            .filter(line -> line.startsWith("| `appsec.dropped`"))
            .findFirst()
            .orElseThrow();
    String reasons = row.substring(row.indexOf("`appsec.reason`: ") + 17, row.indexOf(" (["));
    assertThat(List.of(reasons.split(", ")))
        .containsExactlyElementsOf(
            Arrays.stream(Count.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList());
  }
}
