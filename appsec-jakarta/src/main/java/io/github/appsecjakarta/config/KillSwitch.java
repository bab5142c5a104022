// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * {@code appsec.enabled=false} as a system property or environment variable: read before anything
 * else, by nothing that could fail. What is neither is left to {@link Settings}.
 */
public final class KillSwitch {
  private KillSwitch() {}

  /**
   * Whether AppSec is switched off.
   *
   * @return true if it is and nothing must be registered
   */
  public static boolean isOff() {
    return isOff(System.getProperties(), System.getenv());
  }

  static boolean isOff(Properties properties, Map<String, String> environment) {
    String own = value(Setting.ENABLED.key(), properties, environment);
    return own != null && own.trim().equalsIgnoreCase("false");
  }

  private static @Nullable String value(
      String key, Properties properties, Map<String, String> environment) {
    String property = properties.getProperty(key);
    return property != null ? property : environment.get(Alias.environmentName(key));
  }
}
