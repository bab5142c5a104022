// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * MicroProfile Config, where it is there. The only class that names its types: loading it fails
 * with a {@link LinkageError} where it is not.
 */
final class MicroProfileSource implements Source {
  private final Config config;

  MicroProfileSource(ClassLoader loader) {
    config = ConfigProvider.getConfig(loader);
  }

  @Override
  public @Nullable String value(String key) {
    return PlainSource.present(config.getOptionalValue(key, String.class).orElse(null));
  }

  @Override
  public Collection<String> keys() {
    List<String> keys = new ArrayList<>();
    config.getPropertyNames().forEach(keys::add);
    return keys;
  }

  @Override
  public String description() {
    return "MicroProfile Config";
  }
}
