// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.input.Truncation;
import io.github.appsecjakarta.waf.verdict.Explanation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of one request against one program. One thread at a time. */
public final class Evaluation {
  /** Is true as soon as a rule matched. */
  private static final String MATCHED = "waf.context.event";

  private final RuleProgram program;
  private final Limits limits;
  private final Store store;
  private final Memory memory;
  private final ExclusionPolicy policy;
  private final Attributes attributes;
  private final RuleRun rules;
  private final ProcessorRun processors;
  private final Scope scope;
  private boolean matched;

  /**
   * Starts a request.
   *
   * @param program the rules
   * @param limits how much of the values is looked at
   */
  public Evaluation(RuleProgram program, Limits limits) {
    this.program = program;
    this.limits = limits;
    this.store = program.newStore();
    this.memory = program.newMemory();
    this.policy = ExclusionPolicy.of(program);
    this.attributes = new Attributes();
    this.rules = new RuleRun(program);
    this.processors = program.newProcessorRun();
    this.scope = new Scope(store, memory, program.newLeads(), program.chains());
  }

  private Evaluation(Evaluation original) {
    program = original.program;
    limits = original.limits;
    store = original.store.copy();
    memory = original.memory.copy();
    policy = original.policy.copy();
    attributes = original.attributes.copy();
    rules = original.rules.copy();
    processors = original.processors.copy();
    scope = new Scope(store, memory, original.scope.leads().copy(), program.chains());
    matched = original.matched;
  }

  /**
   * A copy whose runs leave this one as it is.
   *
   * @return the copy
   */
  public Evaluation copy() {
    return new Evaluation(this);
  }

  /**
   * A value supplied before.
   *
   * @param address its address
   * @return the value, or null
   */
  public @Nullable Object value(String address) {
    return store.get(address);
  }

  /**
   * Why each rule matched or did not, going over all values once more; slow.
   *
   * @param reported ids of the rules that reported in the runs so far
   * @param timeout whether one of the runs ended for lack of time
   * @return one explanation for each enabled rule
   */
  public List<Explanation> explain(Set<String> reported, boolean timeout) {
    return new Explainer(program, store, policy, reported, timeout).all();
  }

  /**
   * Supplies values and runs what looks at them.
   *
   * @param values value by address
   * @param budgetNanos time for it
   * @return what was found
   */
  public Verdict run(Map<String, ?> values, long budgetNanos) {
    long start = System.nanoTime();
    Deadline deadline =
        budgetNanos == Long.MAX_VALUE ? Deadline.NEVER : new Deadline(start, budgetNanos);
    scope.startRun(deadline);
    Truncation truncation = supply(values);
    List<Hit> hits = new ArrayList<>(0);
    boolean timeout = false;
    try {
      preProcess();
      evaluate(hits);
      processors.run(program.postProcessors(), scope, memory, attributes);
    } catch (Deadline.Exceeded e) {
      timeout = true;
    }
    return verdict(hits, timeout, truncation, start);
  }

  private Truncation supply(Map<String, ?> values) {
    store.startRun();
    Bounds bounds = new Bounds(limits);
    for (Map.Entry<String, ?> entry : values.entrySet()) {
      if (!entry.getKey().isEmpty()) {
        store.put(entry.getKey(), bounds.apply(entry.getValue()));
      }
    }
    return bounds.truncation();
  }

  private void preProcess() {
    try {
      processors.run(program.preProcessors(), scope, memory, attributes);
    } catch (Deadline.Exceeded e) {
      // some modules do not look at the clock
      return;
    }
  }

  private void evaluate(List<Hit> hits) {
    boolean freshForRules = store.anyFresh(program.ruleAddresses());
    if (!freshForRules && !store.anyFresh(program.filterAddresses())) {
      return;
    }
    policy.update(memory, scope);
    if (!freshForRules) {
      return;
    }
    try {
      rules.run(scope, memory, policy, hits);
    } finally {
      if (!hits.isEmpty() && !matched) {
        matched = true;
        store.put(MATCHED, true);
      }
    }
  }

  private Verdict verdict(List<Hit> hits, boolean timeout, Truncation truncation, long start) {
    attributes.retry(store);
    if (hits.isEmpty()) {
      return new Verdict(
          List.of(),
          Map.of(),
          attributes.take(),
          false,
          timeout,
          truncation,
          System.nanoTime() - start);
    }
    Outcome outcome = new Outcome(program, memory);
    for (Hit hit : hits) {
      outcome.add(hit);
      for (CompiledAttribute attribute : hit.rule().attributes()) {
        attributes.collect(attribute, store);
      }
    }
    return new Verdict(
        outcome.events(),
        outcome.actions(),
        attributes.take(),
        outcome.keep(),
        timeout,
        truncation,
        System.nanoTime() - start);
  }
}
