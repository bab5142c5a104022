// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTest {
  static List<Setting<?>> all() {
    return Setting.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySettingIsInKebabCaseAndExplained(Setting<?> setting) {
    assertThat(setting.key()).matches("appsec(\\.[a-z]+(-[a-z]+)*)+");
    assertThat(setting.help()).endsWith(".");
    assertThat(setting.allowed()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("all")
  <T> void everyDefaultCanBeWritten(Setting<T> setting) {
    if (!setting.defaultText().isEmpty()) {
      assertThat(setting.parse(setting.defaultText())).isEqualTo(setting.otherwise());
    }
  }

  @Test
  void noOtherFileOfTheModuleHoldsAKey() throws IOException {
    List<String> places = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        String name = file.getFileName().toString();
        boolean home = name.equals("Setting.java") || name.endsWith("Settings.java");
        for (Setting<?> setting : Setting.all()) {
          if (!home && text.contains('"' + setting.key() + '"')) {
            places.add(file + ": " + setting.key());
          }
        }
      }
    }
    assertThat(places).isEmpty();
  }
}
