// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.detector.Detector;
import io.github.appsecjakarta.waf.internal.detector.Detectors;
import io.github.appsecjakarta.waf.rule.Condition;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks conditions on detectors and makes drafts of them. */
final class DetectorCompiler {
  private final InputCompiler inputs;

  DetectorCompiler(InputCompiler inputs) {
    this.inputs = inputs;
  }

  ConditionDraft compile(Condition condition) throws RejectedException {
    String name = condition.plainOperator();
    if (condition.version() > Detectors.version(name)) {
      throw RejectedException.skipped("for later versions", condition.source());
    }
    Detector detector = detector(name, condition);
    List<String> names = detector.argumentNames();
    InputDraft resource = one(DetectorCondition.RESOURCE, condition);
    List<InputDraft> params =
        inputs.compile(condition.parameters(), DetectorCondition.PARAMS, false);
    InputDraft dbType =
        names.contains(DetectorCondition.DB_TYPE)
            ? one(DetectorCondition.DB_TYPE, condition)
            : null;
    return (layout, data) ->
        new DetectorCondition(
            layout.nextCondition(),
            name,
            detector,
            new DetectorCondition.Inputs(
                resource.bind(layout), InputDraft.bind(params, layout), bind(dbType, layout)));
  }

  private static @Nullable CompiledInput bind(@Nullable InputDraft draft, Layout layout) {
    return draft == null ? null : draft.bind(layout);
  }

  private InputDraft one(String name, Condition condition) throws RejectedException {
    return inputs.compile(condition.parameters(), name, true).get(0);
  }

  private static Detector detector(String name, Condition condition) throws RejectedException {
    try {
      return Detectors.create(name, PlainValues.of(condition.parameters()));
    } catch (IllegalArgumentException e) {
      throw RejectedException.error(String.valueOf(e.getMessage()), condition.parameters());
    }
  }
}
