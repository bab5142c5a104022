// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import org.jspecify.annotations.Nullable;

/**
 * What must not be seen in events.
 *
 * @param id always {@code obfuscator}
 * @param keyRegex values below such keys are hidden; null for the built-in one, empty for none
 * @param valueRegex such values are hidden; null for the built-in one, empty for none
 * @param source the object in the file
 */
public record Obfuscation(
    String id, @Nullable String keyRegex, @Nullable String valueRegex, ConfigMap source)
    implements Item {

  static Obfuscation read(String id, ConfigMap map) throws RejectedException {
    return new Obfuscation(id, regex(map, "key_regex"), regex(map, "value_regex"), map);
  }

  private static @Nullable String regex(ConfigMap map, String key) throws RejectedException {
    return map.find(key) == null ? null : map.get(key, Cast.STRING);
  }
}
