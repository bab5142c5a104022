// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code signs_match}: weak signs meet in one text and together weigh enough. It is what a loose
 * expression should be: no sign is enough by itself, their order and distance do not matter, and
 * nothing that a client adds makes them weigh less. One pass over the text says which signs may be
 * there; if these would be enough, each of them is looked for. Linear time.
 */
final class SignsMatch extends TextOperator {
  private final SignsParameters parameters;
  private final Signs signs;
  private final Optional<TextPattern> needed;
  private @Nullable SignScan scan;

  private SignsMatch(SignsParameters parameters) {
    super("signs_match", parameters.operand());
    this.parameters = parameters;
    this.signs = parameters.signs();
    this.needed = signs.needed(parameters.threshold());
  }

  static Operator create(ConfigMap parameters) throws RejectedException {
    return new SignsMatch(SignsParameters.read(parameters));
  }

  @Override
  public Optional<TextPattern> needs() {
    return needed;
  }

  @Override
  @Nullable String findText(String text) {
    if (parameters.options().tooShort(text)) {
      return null;
    }
    long candidates = scan().candidates(text);
    if (signs.weight(candidates) < parameters.threshold()) {
      return null;
    }
    MetSigns met = MetSigns.in(text, signs, candidates);
    return met.weight() < parameters.threshold() ? null : String.join(", ", met.texts());
  }

  /** Built when first needed: most rules never see a text that is worth it. */
  private SignScan scan() {
    SignScan known = scan;
    if (known == null) {
      known = new SignScan(signs);
      scan = known;
    }
    return known;
  }

  @Override
  public Evidence evidence(Object value, String found) {
    MetSigns met = MetSigns.in((String) value, signs, signs.whole());
    return new Evidence(String.join(" + ", met.names()) + sum(met), met.texts());
  }

  private String sum(MetSigns met) {
    return ": " + met.weight() + " of " + parameters.threshold();
  }

  @Override
  public List<String> notes(Object value) {
    MetSigns met = MetSigns.in((String) value, signs, signs.whole());
    List<String> notes = new ArrayList<>(met.notes());
    notes.add("together" + sum(met));
    return notes;
  }
}
