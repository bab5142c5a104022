// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import io.github.appsecjakarta.waf.internal.engine.RuleProgram;
import io.github.appsecjakarta.waf.internal.engine.RuleSet;
import io.github.appsecjakarta.waf.internal.engine.WarmUp;
import io.github.appsecjakarta.waf.rule.Diagnostics;
import io.github.appsecjakarta.waf.rule.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Collects rule files, each under a path of its own, and compiles them. Adding under a path that is
 * there replaces what was there. Not thread-safe.
 */
public final class WafBuilder {
  private final RuleSet rules = new RuleSet();
  private Predicate<RuleInfo> blocked = rule -> false;

  WafBuilder() {}

  /**
   * Reads a rule file. Never throws on a bad file: what is wrong is in the answer, and what is
   * right is kept.
   *
   * @param path name of the file, for diagnostics, replacement and removal
   * @param json the file, UTF-8
   * @return what there is to say about it
   */
  public Diagnostics put(String path, byte[] json) {
    return rules.put(path, json);
  }

  /**
   * Forgets a rule file.
   *
   * @param path its name
   * @return whether it was there
   */
  public boolean remove(String path) {
    return rules.remove(path);
  }

  /**
   * Gives the action {@code block} to every base rule that is chosen and has no action of its own.
   * It comes before the overrides of the rule files, which can still change it.
   *
   * @param chosen which rules
   * @return this
   */
  public WafBuilder blockWhere(Predicate<RuleInfo> chosen) {
    blocked = chosen;
    return this;
  }

  /**
   * All rules loaded now.
   *
   * @return in file order
   */
  public List<RuleInfo> rules() {
    return rules.rules();
  }

  /**
   * Compiles what was loaded.
   *
   * @return empty if there is neither a rule nor a post-processor
   */
  public Optional<Waf> build() {
    RuleProgram program = rules.compile(blocked);
    if (program == null) {
      return Optional.empty();
    }
    WarmUp.of(program);
    return Optional.of(new Waf(program));
  }
}
