// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.processor.Generator;
import io.github.appsecjakarta.waf.internal.processor.Parameter;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigList;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.Input;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a generator takes its values from and where the result goes, before it has a place in a
 * program.
 *
 * @param sources one for each parameter
 * @param output address or attribute of the result
 */
record MappingDraft(List<Source> sources, String output) {

  /**
   * Where one parameter comes from.
   *
   * @param parameter the parameter
   * @param address the address
   * @param path the way below it
   */
  record Source(Parameter parameter, String address, KeyPath path) {}

  static MappingDraft read(Generator generator, ConfigMap mapping) throws RejectedException {
    List<Source> sources = new ArrayList<>();
    for (Parameter parameter : generator.parameters()) {
      ConfigList inputs = mapping.get(parameter.name(), Cast.ARRAY);
      if (inputs.items().isEmpty()) {
        throw RejectedException.error("empty processor input mapping", inputs);
      }
      Input input = Input.read(Cast.MAP.apply(inputs.items().get(0)));
      KeyPath path = parameter.keyPath() ? new KeyPath(input.keyPath()) : KeyPath.EMPTY;
      sources.add(new Source(parameter, input.address(), path));
    }
    return new MappingDraft(List.copyOf(sources), mapping.get("output", Cast.STRING));
  }

  CompiledMapping bind(int slot, Layout layout) {
    List<CompiledMapping.Source> bound = new ArrayList<>(sources.size());
    for (Source source : sources) {
      bound.add(
          new CompiledMapping.Source(
              source.parameter, layout.address(source.address), source.path));
    }
    return new CompiledMapping(slot, List.copyOf(bound), layout.address(output), output);
  }
}
