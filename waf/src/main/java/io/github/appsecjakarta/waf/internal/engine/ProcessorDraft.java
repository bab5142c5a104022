// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.order.Keyed;
import io.github.appsecjakarta.waf.internal.processor.Generator;
import io.github.appsecjakarta.waf.internal.processor.Generators;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.Processor;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;

/**
 * A processor that is checked but has no place in a program yet.
 *
 * @param item the processor
 * @param generator makes the values
 * @param conditions its conditions
 * @param mappings its mappings
 */
record ProcessorDraft(
    Processor item,
    Generator generator,
    List<ConditionDraft> conditions,
    List<MappingDraft> mappings)
    implements Keyed {

  static ProcessorDraft of(Processor processor) throws RejectedException {
    Generator generator = Generators.named(processor.generator());
    if (generator == null) {
      throw RejectedException.warning(
          "unknown generator: '" + processor.generator() + "'", processor.source());
    }
    List<MappingDraft> mappings = new ArrayList<>();
    for (ConfigMap mapping : processor.mappings()) {
      mappings.add(MappingDraft.read(generator, mapping));
    }
    return new ProcessorDraft(
        processor,
        generator,
        ConditionCompiler.compile(processor.conditions(), List.of(), processor.source()),
        List.copyOf(mappings));
  }

  @Override
  public String key() {
    return item.id();
  }
}
