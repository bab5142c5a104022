// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AppSecTest {
  /** As where a server's client filters of one application run in a thread of another one. */
  @Test
  void aProviderOfAnotherCopyOfTheClassSaysNothing(@TempDir Path directory) throws Exception {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(AppSec.Provider.class.getName()), "java.lang.String\n");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader other =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, AppSec.class.getClassLoader())) {
      Thread.currentThread().setContextClassLoader(other);
      AppSecContext context = AppSec.context();
      assertThat(context.downstreamHeaders()).isEmpty();
      context.trackEvent("happens.nowhere", Map.of());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
