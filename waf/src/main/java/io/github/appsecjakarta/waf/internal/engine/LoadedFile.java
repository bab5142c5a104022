// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.order.Keyed;
import io.github.appsecjakarta.waf.rule.DataList;
import io.github.appsecjakarta.waf.rule.InputFilter;
import io.github.appsecjakarta.waf.rule.Item;
import io.github.appsecjakarta.waf.rule.ProcessorOverride;
import io.github.appsecjakarta.waf.rule.Rule;
import io.github.appsecjakarta.waf.rule.RuleFilter;
import io.github.appsecjakarta.waf.rule.RuleOverride;
import io.github.appsecjakarta.waf.verdict.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was accepted of one rule file, compiled as far as one file allows. */
final class LoadedFile {
  final Map<String, Draft<Rule>> rules = new LinkedHashMap<>();
  final List<RuleOverride> overrides = new ArrayList<>();
  final Map<String, Draft<RuleFilter>> ruleFilters = new LinkedHashMap<>();
  final Map<String, Draft<InputFilter>> inputFilters = new LinkedHashMap<>();
  final Map<String, Action> actions = new LinkedHashMap<>();
  final Map<String, ProcessorDraft> processors = new LinkedHashMap<>();
  final List<ProcessorOverride> processorOverrides = new ArrayList<>();
  final Map<String, CompiledScanner> scanners = new LinkedHashMap<>();
  final List<DataList> data = new ArrayList<>();
  @Nullable Obfuscator obfuscator;
  @Nullable String rulesVersion;

  /**
   * An item and its compiled conditions.
   *
   * @param <T> its type
   * @param item the item
   * @param conditions its conditions
   */
  record Draft<T extends Item>(T item, List<ConditionDraft> conditions) implements Keyed {
    @Override
    public String key() {
      return item.id();
    }
  }
}
