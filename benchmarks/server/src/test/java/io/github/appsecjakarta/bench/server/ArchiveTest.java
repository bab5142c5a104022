// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final String CLASSES = "WEB-INF/classes/io/github/appsecjakarta/bench/server/app/";

  @Test
  void aWarHasTheApplicationAndNoMoreThanTheLibrariesItIsGiven(@TempDir Path directory)
      throws IOException {
    Path library = Files.writeString(directory.resolve("appsec.jar"), "any bytes");
    Path bare = directory.resolve("bare.war");
    Path withJar = directory.resolve("with.war");
    Archive.write(bare, List.of());
    Archive.write(withJar, List.of(library));
    assertThat(names(bare))
        .containsExactly(
            "WEB-INF/beans.xml",
            CLASSES + "Rest.class",
            CLASSES + "Products.class",
            CLASSES + "Products$Product.class",
            CLASSES + "Order.class");
    assertThat(names(withJar))
        .hasSize(6)
        .containsAll(names(bare))
        .contains("WEB-INF/lib/appsec.jar");
  }

  private static List<String> names(Path war) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }
}
