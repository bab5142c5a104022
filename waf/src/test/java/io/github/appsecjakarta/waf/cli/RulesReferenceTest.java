// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesReferenceTest {
  private static final Path PAGE = Path.of("..", "docs", "rules.md");
  private static final Path CHANGELOG = Path.of("..", "docs", "rules-changelog.md");

  @Test
  void thePageInTheDocumentationIsUpToDate() throws IOException {
    String page = RulesReference.markdown();
    if (Boolean.getBoolean("appsec.docs.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("run with -Dappsec.docs.write=true").content().isEqualTo(page);
  }

  @Test
  void theVersionHasAnEntryInTheChangelog() throws IOException {
    String newest =
        Files.readAllLines(CHANGELOG).stream()
            .filter(line -> line.startsWith("## "))
            .findFirst()
            .orElse("");
    assertThat(newest).isEqualTo("## " + RulesReference.version());
  }
}
