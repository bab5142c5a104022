// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.operator.Operator;
import io.github.appsecjakarta.waf.internal.operator.Operators;
import io.github.appsecjakarta.waf.rule.Attribute;
import io.github.appsecjakarta.waf.rule.DataList;
import io.github.appsecjakarta.waf.rule.Output;
import io.github.appsecjakarta.waf.rule.Rule;
import io.github.appsecjakarta.waf.rule.RuleInfo;
import io.github.appsecjakarta.waf.rule.RuleOverride;
import io.github.appsecjakarta.waf.verdict.Action;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the files of a rule set together into one program. Used once. */
final class RuleCompiler {
  private final Collection<LoadedFile> files;
  private final List<EffectiveRule> effective;
  private final Layout layout = new Layout();
  private final ActionTable actions;

  RuleCompiler(Collection<LoadedFile> files, Predicate<RuleInfo> blocked) {
    this.files = files;
    this.effective = effective(files, blocked);
    Map<String, Action> defined = new HashMap<>();
    for (LoadedFile file : files) {
      defined.putAll(file.actions);
    }
    this.actions = new ActionTable(defined);
  }

  @Nullable RuleProgram compile(boolean scanned) {
    FilterCompiler filters = new FilterCompiler(effective, layout, data(true));
    filters.add(new LoadOrder(files));
    BitSet filterAddresses = layout.takeGroup();
    List<CompiledRule> rules = rules(filters);
    BitSet ruleAddresses = layout.takeGroup();
    ProcessorCompiler processors = new ProcessorCompiler(files, layout);
    List<CompiledProcessor> before = processors.compile(true);
    List<CompiledProcessor> after = processors.compile(false);
    if (rules.isEmpty() && after.isEmpty()) {
      return null;
    }
    RuleCollections collections = RuleCollections.of(rules);
    RuleOrder order = new RuleOrder(collections.all());
    return new RuleProgram(
        new RuleProgram.Parts(
            rules,
            order,
            ScanCompiler.compile(order, layout, scanned),
            collections.types(),
            filters.ruleFilters(),
            filters.inputFilters(),
            before,
            after,
            processors.mappings(),
            ruleAddresses,
            filterAddresses,
            actions,
            obfuscator(),
            rulesVersion()),
        layout);
  }

  private static List<EffectiveRule> effective(
      Collection<LoadedFile> files, Predicate<RuleInfo> blocked) {
    List<RuleOverride> overrides = new ArrayList<>();
    for (LoadedFile file : files) {
      overrides.addAll(file.overrides);
    }
    overrides.sort(Comparator.comparing(RuleOverride::byId));
    List<EffectiveRule> rules = new ArrayList<>();
    for (LoadedFile.Draft<Rule> draft : new LoadOrder(files).rules()) {
      EffectiveRule rule = EffectiveRule.of(draft, overrides, blocked);
      if (rule.enabled()) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private List<CompiledRule> rules(FilterCompiler filters) {
    Map<String, Operator> data = data(false);
    List<CompiledRule> rules = new ArrayList<>(effective.size());
    for (EffectiveRule rule : effective) {
      Rule written = rule.draft().item();
      rules.add(
          new CompiledRule(
              rules.size(),
              written.id(),
              written.name(),
              rule.tags(),
              rule.onMatch(),
              FilterCompiler.bind(rule.draft().conditions(), layout, data),
              written.output(),
              attributes(written.output()),
              Module.of(rule.tags()),
              written.custom(),
              actions.blocks(rule.onMatch()),
              filters.inputFilters(rules.size())));
    }
    return List.copyOf(rules);
  }

  private List<CompiledAttribute> attributes(Output output) {
    List<CompiledAttribute> attributes = new ArrayList<>();
    for (Map.Entry<String, Attribute> entry : output.attributes().entrySet()) {
      String name = entry.getKey();
      if (entry.getValue() instanceof Attribute.Literal literal) {
        attributes.add(new CompiledAttribute(name, literal.value(), -1, KeyPath.EMPTY));
      } else if (entry.getValue() instanceof Attribute.Copied copied) {
        attributes.add(
            new CompiledAttribute(
                name, null, layout.address(copied.address()), new KeyPath(copied.keyPath())));
      }
    }
    return List.copyOf(attributes);
  }

  private Map<String, Operator> data(boolean exclusion) {
    Map<String, DataList.Type> types = new LinkedHashMap<>();
    Map<String, List<DataList.Entry>> entries = new HashMap<>();
    for (LoadedFile file : files) {
      for (DataList list : file.data) {
        if (list.exclusion() == exclusion) {
          types.putIfAbsent(list.id(), list.type());
          entries.computeIfAbsent(list.id(), id -> new ArrayList<>()).addAll(list.entries());
        }
      }
    }
    Map<String, Operator> operators = new HashMap<>();
    for (Map.Entry<String, DataList.Type> list : types.entrySet()) {
      List<DataList.Entry> values = entries.getOrDefault(list.getKey(), List.of());
      operators.put(list.getKey(), Operators.forData(list.getValue(), values));
    }
    return operators;
  }

  private @Nullable Obfuscator obfuscator() {
    for (LoadedFile file : files) {
      if (file.obfuscator != null) {
        return file.obfuscator;
      }
    }
    return null;
  }

  private @Nullable String rulesVersion() {
    for (LoadedFile file : files) {
      if (file.rulesVersion != null) {
        return file.rulesVersion;
      }
    }
    return null;
  }
}
