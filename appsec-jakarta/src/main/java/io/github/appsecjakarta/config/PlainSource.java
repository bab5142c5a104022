// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The small reader for servers without MicroProfile Config: system properties, then environment
 * variables, then every {@code META-INF/microprofile-config.properties} the application can see.
 * Knows neither expressions nor profiles.
 */
final class PlainSource implements Source {
  private static final String FILE = "META-INF/microprofile-config.properties";

  private final Properties properties;
  private final Map<String, String> environment;
  private final List<Properties> files;

  PlainSource(Properties properties, Map<String, String> environment, List<Properties> files) {
    this.properties = properties;
    this.environment = environment;
    this.files = files;
  }

  static PlainSource of(ClassLoader loader) {
    return new PlainSource(System.getProperties(), System.getenv(), files(loader));
  }

  @Override
  public @Nullable String value(String key) {
    String text = present(properties.getProperty(key));
    if (text == null) {
      text = fromEnvironment(key);
    }
    for (int i = 0; text == null && i < files.size(); i++) {
      text = present(files.get(i).getProperty(key));
    }
    return text;
  }

  @Override
  public Collection<String> keys() {
    List<String> keys = new ArrayList<>(properties.stringPropertyNames());
    keys.addAll(environment.keySet());
    files.forEach(file -> keys.addAll(file.stringPropertyNames()));
    return keys;
  }

  @Override
  public String description() {
    return "system properties, environment, " + FILE;
  }

  /** As it is, with underscores, with underscores in capitals. */
  private @Nullable String fromEnvironment(String key) {
    String text = present(environment.get(key));
    String capitals = Alias.environmentName(key);
    if (text == null) {
      text = present(environment.get(key.replaceAll("[^A-Za-z0-9]", "_")));
    }
    return text != null ? text : present(environment.get(capitals));
  }

  static @Nullable String present(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.trim();
  }

  private static List<Properties> files(ClassLoader loader) {
    List<Properties> files = new ArrayList<>();
    try {
      for (URL url : Collections.list(loader.getResources(FILE))) {
        Properties file = new Properties();
        try (InputStream in = url.openStream()) {
          file.load(in);
        }
        files.add(file);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsException(List.of(FILE + " cannot be read: " + e.getMessage()));
    }
    return files;
  }
}
