// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.Locale;

/**
 * The settings in the form that editors know from Spring Boot; those for MicroProfile read it too.
 * Format: <a
 * href="https://docs.spring.io/spring-boot/specification/configuration-metadata/format.html">configuration
 * metadata</a>.
 */
final class SettingsMetadata {
  /** Where it lies in the JAR. */
  static final String NAME = "META-INF/spring-configuration-metadata.json";

  private SettingsMetadata() {}

  /** The document. */
  static String json() {
    StringBuilder out = new StringBuilder("{\n  \"properties\": [");
    String separator = "\n";
    for (Setting<?> setting : Setting.all()) {
      out.append(separator).append("    {\"name\": ").append(quoted(setting.key()));
      out.append(", \"type\": ").append(quoted(type(setting)));
      if (!setting.defaultText().isEmpty()) {
        out.append(", \"defaultValue\": ").append(quoted(setting.defaultText()));
      }
      String allowed = " Allowed: " + setting.allowed() + ".";
      out.append(",\n     \"description\": ");
      out.append(quoted(setting.help().replace("`", "") + allowed)).append('}');
      separator = ",\n";
    }
    return out.append("\n  ]\n}\n").toString();
  }

  private static String type(Setting<?> setting) {
    String allowed = setting.allowed().toLowerCase(Locale.ROOT);
    if (allowed.equals("true, false")) {
      return "java.lang.Boolean";
    }
    return allowed.startsWith("a number from") ? "java.lang.Integer" : "java.lang.String";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
