// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.operator.Operator;
import io.github.appsecjakarta.waf.internal.operator.Operators;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.Condition;
import io.github.appsecjakarta.waf.rule.ConfigList;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.Input;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;

/** Checks conditions as written and makes drafts of them. */
final class ConditionCompiler {
  private static final String INPUTS = "inputs";
  private static final String LIST = "list";

  private final InputDraft.Source ruleSource;

  private ConditionCompiler(InputDraft.Source ruleSource) {
    this.ruleSource = ruleSource;
  }

  static List<ConditionDraft> compile(
      List<Condition> conditions, List<String> transformers, ConfigMap owner)
      throws RejectedException {
    ConditionCompiler compiler = new ConditionCompiler(InputDraft.Source.read(transformers, owner));
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
    if (name.equals(ExistsCondition.NAME)) {
      return exists(negated, inputs(condition.parameters(), negated));
    }
    Operators.Kind kind = Operators.named(name);
    if (kind == null || (negated && !kind.negatable())) {
      throw RejectedException.warning("unknown operator: '" + name + "'", condition.source());
    }
    ConfigMap parameters = condition.parameters();
    if (kind.dynamic() && parameters.find(LIST) == null) {
      String data = parameters.get("data", Cast.STRING);
      return dynamic(data, negated, inputs(parameters, negated));
    }
    Operator operator = kind.factory().create(parameters);
    return scalar(operator, negated, inputs(parameters, negated));
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
      CompiledInput[] bound = InputDraft.bind(inputs, layout);
      return negated
          ? new NegatedCondition(slot, operator, bound[0])
          : new ScalarCondition(slot, operator, bound);
    };
  }

  private List<InputDraft> inputs(ConfigMap parameters, boolean single) throws RejectedException {
    ConfigList list = parameters.get(INPUTS, Cast.ARRAY);
    if (list.items().isEmpty()) {
      throw RejectedException.error("empty non-optional argument", list);
    }
    if (single && list.items().size() > 1) {
      throw RejectedException.error("multiple targets for non-variadic argument", list);
    }
    List<InputDraft> drafts = new ArrayList<>(list.items().size());
    for (ConfigMap map : list.all(Cast.MAP)) {
      Input input = Input.read(map);
      List<String> own = input.transformers();
      drafts.add(
          new InputDraft(
              input.address(),
              new KeyPath(input.keyPath()),
              own == null ? ruleSource : InputDraft.Source.read(own, map)));
    }
    return drafts;
  }
}
