// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.detector.Detectors;
import io.github.appsecjakarta.waf.internal.operator.Operator;
import io.github.appsecjakarta.waf.internal.operator.Operators;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.Condition;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;

/** Checks conditions as written and makes drafts of them. */
final class ConditionCompiler {
  private static final String INPUTS = "inputs";
  private static final String LIST = "list";

  private final InputCompiler inputs;

  private ConditionCompiler(InputCompiler inputs) {
    this.inputs = inputs;
  }

  static List<ConditionDraft> compile(
      List<Condition> conditions, List<String> transformers, ConfigMap owner)
      throws RejectedException {
    ConditionCompiler compiler =
        new ConditionCompiler(new InputCompiler(InputDraft.Source.read(transformers, owner)));
    List<ConditionDraft> drafts = new ArrayList<>(conditions.size());
    for (Condition condition : conditions) {
      drafts.add(compiler.compile(condition));
    }
    return List.copyOf(drafts);
  }

  private ConditionDraft compile(Condition condition) throws RejectedException {
    String written = condition.plainOperator();
    boolean negated = written.startsWith("!");
    String name = negated ? written.substring(1) : written;
    ConfigMap parameters = condition.parameters();
    if (Detectors.known(written)) {
      return new DetectorCompiler(inputs).compile(condition);
    }
    if (name.equals(ExistsCondition.NAME)) {
      return exists(negated, inputs.compile(parameters, INPUTS, negated));
    }
    Operators.Kind kind = Operators.named(name);
    if (kind == null || (negated && !kind.negatable())) {
      throw RejectedException.warning("unknown operator: '" + name + "'", condition.source());
    }
    if (kind.dynamic() && parameters.find(LIST) == null) {
      String data = parameters.get("data", Cast.STRING);
      return dynamic(data, negated, inputs.compile(parameters, INPUTS, negated));
    }
    Operator operator = Operators.create(name, parameters);
    return scalar(operator, negated, inputs.compile(parameters, INPUTS, negated));
  }

  private static ConditionDraft exists(boolean negated, List<InputDraft> inputs) {
    return (layout, data) ->
        new ExistsCondition(layout.nextCondition(), negated, InputDraft.bind(inputs, layout));
  }

  private static ConditionDraft dynamic(String id, boolean negated, List<InputDraft> inputs) {
    return (layout, data) -> {
      Operator operator = data.get(id);
      return operator != null
          ? scalar(operator, negated, inputs).bind(layout, data)
          : new NeverCondition(layout.nextCondition());
    };
  }

  private static ConditionDraft scalar(
      Operator operator, boolean negated, List<InputDraft> inputs) {
    return (layout, data) -> {
      int slot = layout.nextCondition();
      return negated
          ? new NegatedCondition(slot, operator, inputs.get(0).bind(layout))
          : new ScalarCondition(slot, operator, InputDraft.bind(inputs, layout));
    };
  }
}
