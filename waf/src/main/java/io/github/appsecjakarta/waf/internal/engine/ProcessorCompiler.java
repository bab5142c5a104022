// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.rule.Processor;
import io.github.appsecjakarta.waf.rule.ProcessorOverride;
import io.github.appsecjakarta.waf.rule.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds out which scanners processors use, and gives the processors their place in a program. */
final class ProcessorCompiler {
  private final Layout layout;
  private final List<CompiledScanner> scanners;
  private final List<ProcessorOverride> overrides = new ArrayList<>();
  private final List<ProcessorDraft> drafts;
  private int mappings;

  ProcessorCompiler(Collection<LoadedFile> files, Layout layout) {
    this.layout = layout;
    LoadOrder order = new LoadOrder(files);
    this.scanners = order.scanners();
    this.drafts = order.processors();
    for (LoadedFile file : files) {
      overrides.addAll(file.processorOverrides);
    }
  }

  List<CompiledProcessor> compile(boolean evaluate) {
    List<CompiledProcessor> processors = new ArrayList<>();
    for (ProcessorDraft draft : drafts) {
      if (draft.item().evaluate() == evaluate) {
        processors.add(compile(draft));
      }
    }
    return List.copyOf(processors);
  }

  int mappings() {
    return mappings;
  }

  private CompiledProcessor compile(ProcessorDraft draft) {
    List<CompiledMapping> bound = new ArrayList<>();
    for (MappingDraft mapping : draft.mappings()) {
      bound.add(mapping.bind(mappings++, layout));
    }
    Processor processor = draft.item();
    return new CompiledProcessor(
        draft.generator(),
        FilterCompiler.bind(draft.conditions(), layout, Map.of()),
        List.copyOf(bound),
        scanners(processor),
        processor.evaluate(),
        processor.output());
  }

  private ScannerList scanners(Processor processor) {
    List<Target> include = new ArrayList<>(processor.scanners());
    List<Target> exclude = new ArrayList<>();
    for (ProcessorOverride override : overrides) {
      if (covers(override.targets(), processor.id(), Map.of(), true)) {
        include.addAll(override.include());
        exclude.addAll(override.exclude());
      }
    }
    List<CompiledScanner> used = new ArrayList<>();
    for (CompiledScanner scanner : scanners) {
      if (used(scanner, include, exclude)) {
        used.add(scanner);
      }
    }
    return new ScannerList(List.copyOf(used));
  }

  /** What names a scanner by its id beats what names it by its tags; then taking away wins. */
  private static boolean used(CompiledScanner scanner, List<Target> include, List<Target> exclude) {
    for (boolean byId : new boolean[] {true, false}) {
      if (covers(exclude, scanner.id(), scanner.tags(), byId)) {
        return false;
      }
      if (covers(include, scanner.id(), scanner.tags(), byId)) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(
      List<Target> targets, String id, Map<String, String> tags, boolean byId) {
    for (Target target : targets) {
      if (target instanceof Target.ById == byId && target.covers(id, tags)) {
        return true;
      }
    }
    return false;
  }
}
