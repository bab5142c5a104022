// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.util.List;

/**
 * Derives values from the request.
 *
 * @param id its id
 * @param generator how
 * @param conditions all must hold; none means always
 * @param mappings where from and where to, one object each
 * @param scanners which scanners it uses; none means none
 * @param evaluate whether rules can look at the result
 * @param output whether the result is an attribute
 * @param source the object in the file
 */
public record Processor(
    String id,
    String generator,
    List<Condition> conditions,
    List<ConfigMap> mappings,
    List<Target> scanners,
    boolean evaluate,
    boolean output,
    ConfigMap source)
    implements Item {

  static Processor read(String id, ConfigMap map) throws RejectedException {
    String generator = map.get("generator", Cast.STRING);
    List<Condition> conditions = FilterParts.conditions(map);
    boolean evaluate = map.get("evaluate", Cast.BOOL, true);
    boolean output = map.get("output", Cast.BOOL, false);
    if (!evaluate && !output) {
      throw RejectedException.error("processor not used for evaluation or output", map);
    }
    ConfigMap parameters = map.get("parameters", Cast.MAP);
    ConfigList mappings = parameters.get("mappings", Cast.ARRAY);
    if (mappings.items().isEmpty()) {
      throw RejectedException.error("empty mappings", mappings);
    }
    return new Processor(
        id,
        generator,
        conditions,
        List.copyOf(mappings.all(Cast.MAP)),
        parameters.find("scanners") == null
            ? List.of()
            : Target.readAll(parameters.get("scanners", Cast.ARRAY)),
        evaluate,
        output,
        map);
  }
}
