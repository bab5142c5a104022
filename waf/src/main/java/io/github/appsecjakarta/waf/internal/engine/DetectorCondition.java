// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.detector.Argument;
import io.github.appsecjakarta.waf.internal.detector.Detector;
import io.github.appsecjakarta.waf.internal.detector.DetectorInput;
import io.github.appsecjakarta.waf.internal.detector.Finding;
import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds if the detector finds a part of the request in what the application is about to do. Looks
 * again in every run until it holds.
 */
final class DetectorCondition extends CompiledCondition {
  static final String RESOURCE = "resource";
  static final String PARAMS = "params";
  static final String DB_TYPE = "db_type";

  private final String name;
  private final Detector detector;
  private final Inputs inputs;

  /**
   * Where it looks.
   *
   * @param resource what the application is about to use
   * @param params what the request brought
   * @param dbType kind of database, or null
   */
  record Inputs(
      CompiledInput resource, List<CompiledInput> params, @Nullable CompiledInput dbType) {}

  DetectorCondition(int slot, String name, Detector detector, Inputs inputs) {
    super(slot);
    this.name = name;
    this.detector = detector;
    this.inputs = inputs;
  }

  String name() {
    return name;
  }

  Inputs inputs() {
    return inputs;
  }

  @Override
  @Nullable ConditionMatch evaluate(Scope scope) {
    scope.deadline().check();
    Argument resource = argument(inputs.resource, scope);
    CompiledInput dbInput = inputs.dbType;
    Argument dbType = dbInput == null ? null : argument(dbInput, scope);
    if (resource == null || (dbInput != null && dbType == null)) {
      return null;
    }
    List<Argument> params = new ArrayList<>(inputs.params.size());
    for (CompiledInput input : inputs.params) {
      Argument argument = argument(input, scope);
      if (argument != null) {
        params.add(argument);
      }
    }
    if (params.isEmpty()) {
      return null;
    }
    BooleanSupplier expired = scope.deadline()::expired;
    Finding finding =
        detector.detect(new DetectorInput(resource, params, dbType, Excluded::is, expired));
    if (finding == null) {
      scope.deadline().check();
      return null;
    }
    return new ConditionMatch(name, "", finding.arguments(), finding.highlight());
  }

  private static @Nullable Argument argument(CompiledInput input, Scope scope) {
    if (!scope.has(input.address())) {
      return null;
    }
    Object value = scope.value(input.address());
    return value == Excluded.VALUE
        ? null
        : new Argument(input.name(), input.path().asList(), value);
  }

  @Override
  void addresses(BitSet all) {
    all.set(inputs.resource.address());
    for (CompiledInput input : inputs.params) {
      all.set(input.address());
    }
    CompiledInput dbType = inputs.dbType;
    if (dbType != null) {
      all.set(dbType.address());
    }
  }
}
