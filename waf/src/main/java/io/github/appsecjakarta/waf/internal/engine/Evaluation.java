// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.input.Truncation;
import io.github.appsecjakarta.waf.verdict.Explanation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.BitSet;
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
  private @Nullable Attributes attributes;
  private final RuleRun rules;
  private @Nullable ProcessorRun processors;
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
    this.memory = new Memory();
    this.policy = ExclusionPolicy.of(program);
    this.rules = new RuleRun(program);
    this.scope = new Scope(store, memory, program.newLeads(), program.chains());
  }

  private Evaluation(Evaluation original) {
    program = original.program;
    limits = original.limits;
    store = original.store.copy();
    memory = original.memory.copy();
    policy = original.policy.copy();
    attributes = original.attributes == null ? null : original.attributes.copy();
    rules = original.rules.copy();
    processors = original.processors == null ? null : original.processors.copy();
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
    Scratch scratch = program.scan().borrow();
    scratch.deadline.restart(start, budgetNanos);
    scope.startRun(scratch.deadline);
    try {
      return run(values, scratch, start);
    } finally {
      scope.startRun(Deadline.NEVER);
      program.scan().giveBack(scratch);
    }
  }

  private Verdict run(Map<String, ?> values, Scratch scratch, long start) {
    Truncation truncation = scratch.intake.take(values, store, limits);
    RuleRun.Judge judge = new RuleRun.Judge(scope, memory, policy);
    boolean timeout = false;
    try {
      preProcess();
      evaluate(judge, scratch);
      postProcess();
    } catch (Deadline.Exceeded e) {
      timeout = true;
    }
    return verdict(judge.hits(), timeout, truncation, start);
  }

  private void preProcess() {
    try {
      process(program.preProcessors());
    } catch (Deadline.Exceeded e) {
      // some modules do not look at the clock
      return;
    }
  }

  private void postProcess() {
    BitSet wakes = program.wakes();
    if (wakes == null || store.hasAny(wakes)) {
      process(program.postProcessors());
    }
  }

  private void evaluate(RuleRun.Judge judge, Scratch scratch) {
    boolean freshForRules = store.anyFresh(program.ruleAddresses());
    if (!freshForRules && !store.anyFresh(program.filterAddresses())) {
      return;
    }
    policy.update(memory, scope);
    if (!freshForRules) {
      return;
    }
    try {
      rules.run(judge, scratch);
    } finally {
      if (!judge.hits().isEmpty() && !matched) {
        matched = true;
        store.put(MATCHED, true);
      }
    }
  }

  private void process(List<CompiledProcessor> some) {
    if (some.isEmpty()) {
      return;
    }
    ProcessorRun known = processors;
    if (known == null) {
      known = program.newProcessorRun();
      processors = known;
    }
    known.run(some, scope, memory, attributes());
  }

  private Attributes attributes() {
    Attributes known = attributes;
    if (known == null) {
      known = new Attributes();
      attributes = known;
    }
    return known;
  }

  private Verdict verdict(List<Hit> hits, boolean timeout, Truncation truncation, long start) {
    Attributes collected = attributes;
    if (collected != null) {
      collected.retry(store);
    }
    if (hits.isEmpty()) {
      return new Verdict(
          List.of(),
          Map.of(),
          collected == null ? Map.of() : collected.take(),
          false,
          timeout,
          truncation,
          System.nanoTime() - start);
    }
    Outcome outcome = new Outcome(program, memory);
    for (Hit hit : hits) {
      outcome.add(hit);
      for (CompiledAttribute attribute : hit.rule().attributes()) {
        attributes().collect(attribute, store);
      }
    }
    return new Verdict(
        outcome.events(),
        outcome.actions(),
        attributes().take(),
        outcome.keep(),
        timeout,
        truncation,
        System.nanoTime() - start);
  }
}
