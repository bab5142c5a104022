// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a run says of itself beside its results.
 *
 * @param applications how many were deployed
 * @param protectedOnes how many of them the drop-in JAR protected in the mode of the run
 * @param seconds how long the run took, start of the server included
 */
record Facts(int applications, int protectedOnes, long seconds) {

  private static final String START_UP = "APPSEC0001 ";

  static int protectedIn(Path log, Run run) throws IOException {
    try (Stream<String> lines = Files.lines(log, UTF_8)) {
      return (int)
          lines
              .filter(line -> line.contains(START_UP))
              .filter(line -> !run.hasJar() || line.endsWith(run.startUpLine()))
              .count();
    }
  }

  void write(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Files.writeString(
        file,
        "applications=%d%nprotected=%d%nseconds=%d%n"
            .formatted(applications, protectedOnes, seconds));
  }

  static Facts read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      properties.load(reader);
    }
    return new Facts(
        number(properties, "applications"),
        number(properties, "protected"),
        number(properties, "seconds"));
  }

  private static int number(Properties properties, String key) {
    return Integer.parseInt(Objects.requireNonNull(properties.getProperty(key), key));
  }
}
