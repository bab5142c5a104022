// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.jmh;

import io.github.appsecjakarta.waf.oracle.JsonTree;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All regular expressions of the default rules. */
final class Expressions {
  private Expressions() {}

  static List<String> all() {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : DefaultRules.documents()) {
      collect(JsonTree.object(new String(file.getValue(), StandardCharsets.UTF_8)), all);
    }
    return all;
  }

  private static void collect(Object value, List<String> all) {
    if (value instanceof Map<?, ?> map) {
      if (map.get("regex") instanceof String regex) {
        all.add(regex);
      }
      map.values().forEach(entry -> collect(entry, all));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, all));
    }
  }
}
