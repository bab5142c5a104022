// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.order.HashOrder;
import io.github.appsecjakarta.waf.rule.InputFilter;
import io.github.appsecjakarta.waf.rule.Rule;
import io.github.appsecjakarta.waf.rule.RuleFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The items of all files in the order in which libddwaf has them after it was given the files one
 * by one: that of hash tables by id. What is disabled counts, as it is in the table too.
 */
final class LoadOrder {
  private final Collection<LoadedFile> files;

  LoadOrder(Collection<LoadedFile> files) {
    this.files = files;
  }

  /** Rules of the vendor, then those of the operator. */
  List<LoadedFile.Draft<Rule>> rules() {
    List<LoadedFile.Draft<Rule>> base = new ArrayList<>();
    List<LoadedFile.Draft<Rule>> custom = new ArrayList<>();
    for (LoadedFile file : files) {
      for (LoadedFile.Draft<Rule> draft : file.rules.values()) {
        (draft.item().custom() ? custom : base).add(draft);
      }
    }
    List<LoadedFile.Draft<Rule>> all = HashOrder.byText(base);
    all.addAll(HashOrder.byText(custom));
    return all;
  }

  List<LoadedFile.Draft<RuleFilter>> ruleFilters() {
    List<LoadedFile.Draft<RuleFilter>> filters = new ArrayList<>();
    for (LoadedFile file : files) {
      filters.addAll(file.ruleFilters.values());
    }
    return HashOrder.byText(filters);
  }

  List<LoadedFile.Draft<InputFilter>> inputFilters() {
    List<LoadedFile.Draft<InputFilter>> filters = new ArrayList<>();
    for (LoadedFile file : files) {
      filters.addAll(file.inputFilters.values());
    }
    return HashOrder.byText(filters);
  }

  List<ProcessorDraft> processors() {
    List<ProcessorDraft> processors = new ArrayList<>();
    for (LoadedFile file : files) {
      processors.addAll(file.processors.values());
    }
    return HashOrder.byText(processors);
  }

  List<CompiledScanner> scanners() {
    List<CompiledScanner> scanners = new ArrayList<>();
    for (LoadedFile file : files) {
      scanners.addAll(file.scanners.values());
    }
    return HashOrder.byText(scanners);
  }
}
