// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.processor.GeneratorInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs processors and remembers which of them did their work. A processor works once, and again
 * only when more of its optional values are there than last time; what it saw of a parameter first
 * is what counts.
 */
final class ProcessorRun {
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static final @Nullable Map<String, @Nullable Object>[] NONE = new Map[0];

  private final @Nullable Map<String, @Nullable Object>[] seen;
  private final @Nullable Map<String, @Nullable Object>[] last;

  @SuppressWarnings({"unchecked", "rawtypes"})
  ProcessorRun(int mappings) {
    seen = mappings == 0 ? NONE : new Map[mappings];
    last = mappings == 0 ? NONE : new Map[mappings];
  }

  private ProcessorRun(ProcessorRun original) {
    seen = original.seen.clone();
    last = original.last.clone();
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
    Map<String, @Nullable Object> before = last[mapping.slot()];
    boolean done = before != null || store.has(mapping.output());
    if (done && mapping.optionalIn(before) == mapping.optional()) {
      return;
    }
    // first, as a condition that holds now need not hold when the values come
    if (!memory.allHold(processor.conditions(), scope)) {
      return;
    }
    Map<String, @Nullable Object> values = mapping.values(store);
    if (values == null || values.isEmpty() || (before != null && values.size() == before.size())) {
      return;
    }
    last[mapping.slot()] = new HashMap<>(values);
    Map<String, @Nullable Object> first = seen[mapping.slot()];
    if (first != null) {
      values.putAll(first);
    }
    BooleanSupplier expired = scope.deadline()::expired;
    Object result =
        processor.generator().generate(new GeneratorInput(values, processor.classifier(), expired));
    if (result == null) {
      scope.deadline().check();
    }
    seen[mapping.slot()] = values;
    if (result != null && processor.evaluate()) {
      store.put(mapping.output(), result);
    }
    if (result != null && processor.output()) {
      attributes.put(mapping.name(), result);
    }
  }
}
