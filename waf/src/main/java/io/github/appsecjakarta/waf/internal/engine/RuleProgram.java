// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiled rules, ready to run. Immutable, shared by all threads. Holds no more than what the rule
 * files said: nothing of a request stays here.
 */
public final class RuleProgram {
  private final Parts parts;
  private final Map<String, Integer> addresses;
  private final Set<String> judged;
  private final @Nullable BitSet wakes;
  private final int chains;
  private final ExclusionPolicy noFilters;

  /**
   * What a program is made of.
   *
   * @param rules all rules, by number
   * @param order the rules in the order in which they run
   * @param scan which of them have to be tried
   * @param types how many types the collections have
   * @param ruleFilters rule filters, by number
   * @param inputFilters input filters, by number
   * @param preProcessors processors that run before the rules
   * @param postProcessors processors that run after the rules
   * @param mappings how many mappings the processors have
   * @param ruleAddresses addresses of rules
   * @param filterAddresses addresses of filters
   * @param actions actions by id
   * @param obfuscator hides secrets in events, or null
   * @param rulesVersion version of the rules, or null
   */
  record Parts(
      List<CompiledRule> rules,
      RuleOrder order,
      ScanPlan scan,
      int types,
      List<CompiledRuleFilter> ruleFilters,
      List<CompiledInputFilter> inputFilters,
      List<CompiledProcessor> preProcessors,
      List<CompiledProcessor> postProcessors,
      int mappings,
      BitSet ruleAddresses,
      BitSet filterAddresses,
      ActionTable actions,
      @Nullable Obfuscator obfuscator,
      @Nullable String rulesVersion) {}

  RuleProgram(Parts parts, Layout layout) {
    this.parts = parts;
    this.addresses = layout.addresses();
    this.judged = judged(parts, addresses);
    this.wakes = CompiledProcessor.wakes(parts.postProcessors);
    this.chains = layout.chains();
    this.noFilters = new ExclusionPolicy(this);
  }

  /**
   * Every address that something looks at.
   *
   * @return the addresses
   */
  public Set<String> addresses() {
    return addresses.keySet();
  }

  /**
   * The addresses that a rule or a filter looks at.
   *
   * @return the addresses
   */
  public Set<String> judged() {
    return judged;
  }

  private static Set<String> judged(Parts parts, Map<String, Integer> addresses) {
    Set<String> judged = new HashSet<>();
    addresses.forEach(
        (name, number) -> {
          if (parts.ruleAddresses.get(number) || parts.filterAddresses.get(number)) {
            judged.add(name);
          }
        });
    return Set.copyOf(judged);
  }

  /**
   * Version of the rules.
   *
   * @return the version, or null
   */
  public @Nullable String rulesVersion() {
    return parts.rulesVersion;
  }

  Store newStore() {
    return new Store(addresses);
  }

  Leads newLeads() {
    return new Leads(parts.scan);
  }

  int chains() {
    return chains;
  }

  int address(String name) {
    return addresses.getOrDefault(name, -1);
  }

  List<CompiledRule> rules() {
    return parts.rules;
  }

  RuleOrder order() {
    return parts.order;
  }

  ScanPlan scan() {
    return parts.scan;
  }

  int types() {
    return parts.types;
  }

  List<CompiledRuleFilter> ruleFilters() {
    return parts.ruleFilters;
  }

  List<CompiledInputFilter> inputFilters() {
    return parts.inputFilters;
  }

  List<CompiledProcessor> preProcessors() {
    return parts.preProcessors;
  }

  /** Without a value at one of these addresses no post-processor works; null if one might. */
  @Nullable BitSet wakes() {
    return wakes;
  }

  List<CompiledProcessor> postProcessors() {
    return parts.postProcessors;
  }

  /** What all requests share if there is no filter: it never changes then. */
  ExclusionPolicy noFilters() {
    return noFilters;
  }

  ProcessorRun newProcessorRun() {
    return new ProcessorRun(parts.mappings);
  }

  BitSet ruleAddresses() {
    return parts.ruleAddresses;
  }

  BitSet filterAddresses() {
    return parts.filterAddresses;
  }

  ActionTable actions() {
    return parts.actions;
  }

  @Nullable Obfuscator obfuscator() {
    return parts.obfuscator;
  }
}
