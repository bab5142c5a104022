// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.internal.engine.Evaluation;
import io.github.appsecjakarta.waf.internal.engine.RuleProgram;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiled rules. Immutable, shared by all threads; hand out one {@link WafContext} a request. */
public final class Waf {
  private final RuleProgram program;

  Waf(RuleProgram program) {
    this.program = program;
  }

  /**
   * Starts a set of rules.
   *
   * @return an empty builder
   */
  public static WafBuilder builder() {
    return new WafBuilder();
  }

  /**
   * A context for one request.
   *
   * @param limits how much of the values is looked at
   * @return the context
   */
  public WafContext newContext(Limits limits) {
    return new WafContext(new Evaluation(program, limits));
  }

  /**
   * Every address that a rule, filter or processor looks at; what is not in it need not be
   * supplied.
   *
   * @return the addresses
   */
  public Set<String> addresses() {
    return program.addresses();
  }

  /**
   * The addresses that a rule or filter looks at: those of {@link #addresses()} without what only
   * processors take.
   *
   * @return the addresses
   */
  public Set<String> judgedAddresses() {
    return program.judged();
  }

  /**
   * Version of the rules.
   *
   * @return {@code metadata.rules_version} of the file loaded first that has one, or null
   */
  public @Nullable String rulesVersion() {
    return program.rulesVersion();
  }
}
