// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.verdict.Action;
import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

/** A verdict for people. */
final class VerdictText {
  private static final int LONGEST_VALUE = 200;

  private VerdictText() {}

  static void print(Verdict verdict, PrintWriter out) throws IOException {
    Action blocking = verdict.blockingAction();
    out.println(
        !verdict.any()
            ? "nothing found"
            : Colours.found(
                blocking == null ? "found" : "found: " + PlainText.of(blocking.type())));
    for (RuleMatch match : verdict.matches()) {
      out.println("rule " + PlainText.of(match.ruleId() + ": " + match.ruleName()));
      out.println("  tags: " + PlainText.of(match.tags().toString()));
      match.conditions().forEach(condition -> print(condition, out));
    }
    for (Action action : verdict.actions().values()) {
      out.println("action " + PlainText.of(action.type() + " " + action.parameters()));
    }
    for (Map.Entry<String, Object> attribute : verdict.attributes().entrySet()) {
      String value = JsonValues.write(attribute.getValue());
      out.println("attribute " + PlainText.of(attribute.getKey() + " = " + value));
    }
    if (verdict.truncation().any()) {
      out.println("not all of the request was looked at: " + verdict.truncation());
    }
  }

  private static void print(ConditionMatch condition, PrintWriter out) {
    String operand = condition.operatorValue();
    out.println(
        "  " + condition.operator() + (operand.isEmpty() ? "" : " " + PlainText.of(operand)));
    condition
        .arguments()
        .forEach(
            (name, place) ->
                out.println(
                    "    "
                        + name
                        + ": "
                        + PlainText.of(place.address() + " " + place.keyPath())
                        + " = "
                        + shortened(place.value())));
    if (!condition.highlight().isEmpty()) {
      out.println("    highlight: " + shortened(String.join(", ", condition.highlight())));
    }
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE
        ? PlainText.of(value)
        : PlainText.of(value.substring(0, LONGEST_VALUE)) + "... (" + value.length() + " chars)";
  }
}
