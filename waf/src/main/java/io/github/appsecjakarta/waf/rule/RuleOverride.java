// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change to base rules.
 *
 * @param id {@code index:N}
 * @param targets which rules; all by id or all by tags
 * @param enabled the new value, or null to leave it
 * @param onMatch the new action ids, or null to leave them
 * @param tags tags to add where a rule does not have them
 * @param source the object in the file
 */
public record RuleOverride(
    String id,
    List<Target> targets,
    @Nullable Boolean enabled,
    @Nullable List<String> onMatch,
    Map<String, String> tags,
    ConfigMap source)
    implements Item {

  static RuleOverride read(String id, ConfigMap map) throws RejectedException {
    RuleOverride override =
        new RuleOverride(
            id,
            targets(map),
            map.find("enabled") == null ? null : map.get("enabled", Cast.BOOL),
            map.find("on_match") == null
                ? null
                : List.copyOf(map.get("on_match", Cast.ARRAY).all(Cast.STRING)),
            map.find("tags") == null ? Map.of() : Target.tags(map.get("tags", Cast.MAP)),
            map);
    override.check();
    return override;
  }

  private static List<Target> targets(ConfigMap map) throws RejectedException {
    if (map.find("rules_target") == null) {
      return List.of(new Target.ById(map.get("id", Cast.STRING)));
    }
    return Target.readAll(map.get("rules_target", Cast.ARRAY));
  }

  private void check() throws RejectedException {
    if (targets.isEmpty()) {
      throw RejectedException.error("rule override with no targets", source);
    }
    boolean first = targets.get(0) instanceof Target.ById;
    for (Target target : targets) {
      if (target instanceof Target.ById != first) {
        throw RejectedException.error("rule override targets rules and tags", source);
      }
    }
    if (enabled == null && onMatch == null && tags.isEmpty()) {
      throw RejectedException.error("rule override without side-effects", source);
    }
  }

  /**
   * Whether rules are named one by one.
   *
   * @return false if they are chosen by tags
   */
  public boolean byId() {
    return targets.get(0) instanceof Target.ById;
  }
}
