// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.rule.ConfigList;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.ConfigScalar;
import io.github.appsecjakarta.waf.rule.ConfigValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a rule file without their places, for those who know nothing of rule files. */
final class PlainValues {
  private PlainValues() {}

  static Map<String, @Nullable Object> of(ConfigMap map) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    for (Map.Entry<String, ConfigValue> entry : map.entries().entrySet()) {
      plain.put(entry.getKey(), of(entry.getValue()));
    }
    return plain;
  }

  private static @Nullable Object of(ConfigValue value) {
    if (value instanceof ConfigMap map) {
      return of(map);
    }
    if (value instanceof ConfigList list) {
      List<@Nullable Object> plain = new ArrayList<>(list.items().size());
      for (ConfigValue item : list.items()) {
        plain.add(of(item));
      }
      return plain;
    }
    return value instanceof ConfigScalar scalar ? scalar.value() : null;
  }
}
