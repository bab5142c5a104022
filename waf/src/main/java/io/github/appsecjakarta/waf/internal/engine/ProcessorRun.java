// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.processor.GeneratorInput;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs processors and remembers which of them did their work. A processor works once, and again
 * only when more of its optional values are there than last time.
 */
final class ProcessorRun {
  private static final int[] NO_VALUES = {};

  private final int[] valuesGiven;

  ProcessorRun(int mappings) {
    valuesGiven = mappings == 0 ? NO_VALUES : new int[mappings];
  }

  private ProcessorRun(ProcessorRun original) {
    valuesGiven = original.valuesGiven.clone();
  }

  ProcessorRun copy() {
    return new ProcessorRun(this);
  }

  void run(List<CompiledProcessor> processors, Scope scope, Memory memory, Attributes attributes) {
    scope.mask(null);
    for (CompiledProcessor processor : processors) {
      scope.deadline().check();
      for (CompiledMapping mapping : processor.mappings()) {
        run(processor, mapping, scope, memory, attributes);
      }
    }
  }

  private void run(
      CompiledProcessor processor,
      CompiledMapping mapping,
      Scope scope,
      Memory memory,
      Attributes attributes) {
    Store store = scope.store();
    int before = valuesGiven[mapping.slot()];
    if ((before == 0 && store.has(mapping.output())) || before == mapping.sources().size()) {
      return;
    }
    Map<String, @Nullable Object> values = mapping.values(store);
    if (values == null
        || values.size() <= before
        || !memory.allHold(processor.conditions(), scope)) {
      return;
    }
    BooleanSupplier expired = scope.deadline()::expired;
    Object result =
        processor.generator().generate(new GeneratorInput(values, processor.classifier(), expired));
    if (result == null) {
      scope.deadline().check();
    }
    valuesGiven[mapping.slot()] = values.size();
    if (result != null && processor.evaluate()) {
      store.put(mapping.output(), result);
    }
    if (result != null && processor.output()) {
      attributes.put(mapping.name(), result);
    }
  }
}
