// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.rule.ActionDefinition;
import io.github.appsecjakarta.waf.rule.Condition;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.DataList;
import io.github.appsecjakarta.waf.rule.InputFilter;
import io.github.appsecjakarta.waf.rule.Item;
import io.github.appsecjakarta.waf.rule.ItemAcceptor;
import io.github.appsecjakarta.waf.rule.Obfuscation;
import io.github.appsecjakarta.waf.rule.Processor;
import io.github.appsecjakarta.waf.rule.ProcessorOverride;
import io.github.appsecjakarta.waf.rule.RejectedException;
import io.github.appsecjakarta.waf.rule.Rule;
import io.github.appsecjakarta.waf.rule.RuleFilter;
import io.github.appsecjakarta.waf.rule.RuleOverride;
import io.github.appsecjakarta.waf.rule.Scanner;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Takes the items of one rule file: refuses ids in use, compiles conditions, keeps the rest. */
final class FileCompiler implements ItemAcceptor {
  private final Collection<LoadedFile> others;
  private final LoadedFile file = new LoadedFile();

  FileCompiler(Collection<LoadedFile> others) {
    this.others = others;
  }

  LoadedFile file() {
    return file;
  }

  @Override
  public void accept(Item item) throws RejectedException {
    if (item instanceof Rule rule) {
      unused("rule", item, f -> f.rules.containsKey(item.id()));
      file.rules.put(
          item.id(),
          new LoadedFile.Draft<>(
              rule, compile(rule.conditions(), rule.transformers(), item.source())));
    } else if (item instanceof RuleOverride override) {
      file.overrides.add(override);
    } else if (item instanceof RuleFilter filter) {
      unusedFilter(item);
      file.ruleFilters.put(
          item.id(),
          new LoadedFile.Draft<>(filter, compile(filter.conditions(), List.of(), item.source())));
    } else if (item instanceof InputFilter filter) {
      unusedFilter(item);
      file.inputFilters.put(
          item.id(),
          new LoadedFile.Draft<>(filter, compile(filter.conditions(), List.of(), item.source())));
    } else if (item instanceof ActionDefinition action) {
      unused("action", item, f -> f.actions.containsKey(item.id()));
      file.actions.put(item.id(), ActionParameters.complete(action));
    } else if (item instanceof DataList list) {
      file.data.add(list);
    } else if (item instanceof Obfuscation obfuscation) {
      accept(obfuscation);
    } else if (item instanceof Processor processor) {
      unused("processor", item, f -> f.processors.containsKey(item.id()));
      file.processors.put(item.id(), ProcessorDraft.of(processor));
    } else if (item instanceof ProcessorOverride override) {
      file.processorOverrides.add(override);
    } else if (item instanceof Scanner scanner) {
      unused("scanner", item, f -> f.scanners.containsKey(item.id()));
      file.scanners.put(item.id(), CompiledScanner.of(scanner));
    }
  }

  private void accept(Obfuscation obfuscation) throws RejectedException {
    unused("obfuscator", obfuscation, f -> f.obfuscator != null);
    file.obfuscator = new Obfuscator(obfuscation.keyRegex(), obfuscation.valueRegex());
    for (String regex : new String[] {obfuscation.keyRegex(), obfuscation.valueRegex()}) {
      if (regex != null && !regex.isEmpty() && Obfuscator.compile(regex) == null) {
        throw RejectedException.error("invalid regular expression: " + regex, obfuscation.source());
      }
    }
  }

  private static List<ConditionDraft> compile(
      List<Condition> conditions, List<String> transformers, ConfigMap owner)
      throws RejectedException {
    return ConditionCompiler.compile(conditions, transformers, owner);
  }

  private void unusedFilter(Item item) throws RejectedException {
    String id = item.id();
    unused("filter", item, f -> f.ruleFilters.containsKey(id) || f.inputFilters.containsKey(id));
  }

  private void unused(String kind, Item item, Predicate<LoadedFile> uses) throws RejectedException {
    boolean used = uses.test(file);
    for (LoadedFile other : others) {
      used |= uses.test(other);
    }
    if (used) {
      throw RejectedException.error("duplicate " + kind, item.source());
    }
  }
}
