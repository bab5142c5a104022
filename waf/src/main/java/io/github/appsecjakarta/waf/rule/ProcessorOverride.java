// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;

/**
 * Changes which scanners processors use.
 *
 * @param id {@code index:N}
 * @param targets which processors, by id
 * @param include scanners to add
 * @param exclude scanners to take away
 * @param source the object in the file
 */
public record ProcessorOverride(
    String id, List<Target> targets, List<Target> include, List<Target> exclude, ConfigMap source)
    implements Item {

  static ProcessorOverride read(String id, ConfigMap map) throws RejectedException {
    ConfigList targetList = map.get("target", Cast.ARRAY);
    List<Target> targets = Target.readAll(targetList);
    if (targets.isEmpty()) {
      throw RejectedException.error("processor override with no targets", targetList);
    }
    for (Target target : targets) {
      if (target instanceof Target.ByTags) {
        throw RejectedException.error("processor override with target by tags", targetList);
      }
    }
    ConfigMap scanners = map.get("scanners", Cast.MAP);
    List<Target> include = references(scanners, "include");
    List<Target> exclude = references(scanners, "exclude");
    if (include.isEmpty() && exclude.isEmpty()) {
      throw RejectedException.error("processor override without side-effects", scanners);
    }
    return new ProcessorOverride(id, targets, include, exclude, map);
  }

  private static List<Target> references(ConfigMap map, String key) throws RejectedException {
    return map.find(key) == null ? List.of() : Target.readAll(map.get(key, Cast.ARRAY));
  }
}
