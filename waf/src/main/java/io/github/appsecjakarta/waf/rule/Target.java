// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules or scanners something applies to. */
public sealed interface Target {
  /**
   * The one with this id.
   *
   * @param id the id
   */
  record ById(String id) implements Target {
    @Override
    public boolean covers(String otherId, Map<String, String> otherTags) {
      return id.equals(otherId);
    }
  }

  /**
   * All that have these tags.
   *
   * @param tags the tags
   */
  record ByTags(Map<String, String> tags) implements Target {
    @Override
    public boolean covers(String otherId, Map<String, String> otherTags) {
      return otherTags.entrySet().containsAll(tags.entrySet());
    }
  }

  /**
   * Whether something is meant.
   *
   * @param id its id
   * @param tags its tags
   * @return true if it is
   */
  boolean covers(String id, Map<String, String> tags);

  /**
   * Reads a list of references.
   *
   * @param list the array in the file
   * @return the targets
   * @throws RejectedException if one of them is not a reference
   */
  static List<Target> readAll(ConfigList list) throws RejectedException {
    List<Target> all = new ArrayList<>(list.items().size());
    for (ConfigMap map : list.all(Cast.MAP)) {
      all.add(read(map));
    }
    return List.copyOf(all);
  }

  private static Target read(ConfigMap map) throws RejectedException {
    if (map.find("rule_id") != null) {
      return new ById(map.get("rule_id", Cast.STRING));
    }
    if (map.find("id") != null) {
      return new ById(map.get("id", Cast.STRING));
    }
    return new ByTags(tags(map.get("tags", Cast.MAP)));
  }

  /**
   * Reads tags.
   *
   * @param map the object in the file
   * @return the tags as text
   * @throws RejectedException if a value is not a scalar
   */
  static Map<String, String> tags(ConfigMap map) throws RejectedException {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String key : map.entries().keySet()) {
      tags.put(key, map.get(key, Cast.STRING));
    }
    return java.util.Collections.unmodifiableMap(tags);
  }
}
