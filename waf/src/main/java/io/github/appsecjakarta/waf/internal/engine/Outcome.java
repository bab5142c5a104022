// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.verdict.Action;
import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the hits of one run into events and actions. */
final class Outcome {
  static final String RESPONSE_ID = "security_response_id";
  static final String STACK_ID = "stack_id";

  private final RuleProgram program;
  private final Memory memory;
  private final List<RuleMatch> events = new ArrayList<>();
  private final Map<String, Action> actions = new LinkedHashMap<>();
  private final Set<String> actionIds = new HashSet<>();
  private @Nullable Action blocking;
  private @Nullable String responseId;
  private @Nullable String stackId;
  private boolean keep;

  Outcome(RuleProgram program, Memory memory) {
    this.program = program;
    this.memory = memory;
  }

  void add(Hit hit) {
    CompiledRule rule = hit.rule();
    List<String> ids = effective(rule.onMatch(), hit.action());
    boolean blocks = false;
    boolean stack = false;
    for (String id : ids) {
      Action action = program.actions().get(id);
      if (action != null) {
        blocks |= action.blocks();
        stack |= action.type().equals(ActionTable.GENERATE_STACK);
        add(id, action);
      }
    }
    keep |= rule.output().keep();
    if (rule.output().event()) {
      events.add(
          new RuleMatch(
              rule.id(),
              rule.name(),
              rule.tags(),
              ids,
              conditions(rule),
              blocks ? responseId() : null,
              stack ? stackId() : null));
    }
  }

  private List<String> effective(List<String> own, String override) {
    if (!program.actions().modal(override)) {
      return own;
    }
    List<String> ids = new ArrayList<>(own.size() + 1);
    ids.add(override);
    for (String id : own) {
      if (!program.actions().modal(id)) {
        ids.add(id);
      }
    }
    return Collections.unmodifiableList(ids);
  }

  private void add(String id, Action action) {
    if (action.blocks()) {
      boolean stronger =
          blocking == null
              || (action.type().equals(Action.REDIRECT) && blocking.type().equals(Action.BLOCK));
      blocking = stronger ? action : blocking;
    } else if (!action.type().equals(ActionTable.MONITOR) && actionIds.add(id)) {
      actions.putIfAbsent(action.type(), action);
    }
  }

  private List<ConditionMatch> conditions(CompiledRule rule) {
    Obfuscator obfuscator = program.obfuscator();
    List<ConditionMatch> matches = new ArrayList<>(rule.conditions().size());
    for (CompiledCondition condition : rule.conditions()) {
      ConditionMatch match = memory.match(condition);
      if (match != null) {
        matches.add(obfuscator == null ? match : obfuscator.hide(match));
      }
    }
    return Collections.unmodifiableList(matches);
  }

  private String responseId() {
    String id = responseId;
    if (id == null) {
      id = RandomId.next();
      responseId = id;
    }
    return id;
  }

  private String stackId() {
    String id = stackId;
    if (id == null) {
      id = RandomId.next();
      stackId = id;
    }
    return id;
  }

  List<RuleMatch> events() {
    return Collections.unmodifiableList(events);
  }

  boolean keep() {
    return keep;
  }

  Map<String, Action> actions() {
    Map<String, Action> all = new LinkedHashMap<>();
    Action block = blocking;
    if (block != null) {
      Map<String, Object> parameters = new LinkedHashMap<>(block.parameters());
      parameters.put(RESPONSE_ID, responseId());
      all.put(block.type(), new Action(block.type(), Collections.unmodifiableMap(parameters)));
    }
    actions.forEach(
        (type, action) ->
            all.put(
                type,
                type.equals(ActionTable.GENERATE_STACK)
                    ? new Action(type, Map.of(STACK_ID, stackId()))
                    : action));
    return Collections.unmodifiableMap(all);
  }
}
