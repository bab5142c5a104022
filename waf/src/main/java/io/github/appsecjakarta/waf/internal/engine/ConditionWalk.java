// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.operator.Operator;
import io.github.appsecjakarta.waf.internal.transform.Transformer;
import io.github.appsecjakarta.waf.internal.transform.Transformers;
import io.github.appsecjakarta.waf.rule.ScalarText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all of what one input of a condition gives, as plainly as possible, and takes notes. No
 * shortcut of the evaluation is taken, so it is slow; the notes are bounded.
 */
final class ConditionWalk {
  private static final int MOST_LEAVES = 50;
  private static final int LONGEST_TEXT = 200;

  private final List<String> notes;
  private final Operator operator;
  private final TransformChain chain;
  private int leaves;
  private int tested;
  private boolean found;

  ConditionWalk(List<String> notes, Operator operator, CompiledInput input) {
    this.notes = notes;
    this.operator = operator;
    this.chain = input.chain();
  }

  /** Whether the operator says yes to a leaf or key. */
  boolean found(@Nullable Object target, CompiledInput input) {
    walk(
        target,
        input.name() + (input.path().asList().isEmpty() ? "" : input.path().asList()),
        input.keys());
    if (leaves > MOST_LEAVES) {
      notes.add("    … and " + (leaves - MOST_LEAVES) + " more values");
    }
    if (tested == 0) {
      notes.add("    nothing there of a type that " + operator.name() + " looks at");
    }
    return found;
  }

  /** Whether there was something of a type that the operator looks at. */
  boolean tested() {
    return tested > 0;
  }

  private void walk(@Nullable Object node, String path, boolean keys) {
    if (node == Excluded.VALUE) {
      notes.add("    " + path + ": excluded by an input filter");
    } else if (node instanceof List<?> list) {
      int position = 0;
      for (Object element : list) {
        walk(element, path + "[" + position++ + "]", keys);
      }
    } else if (node instanceof Pairs pairs) {
      for (int i = 0; i < pairs.size(); i++) {
        entry(pairs.key(i), pairs.value(i), path, keys);
      }
    } else if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> entry(String.valueOf(key), value, path, keys));
    } else if (!keys) {
      leaf(node, path, false);
    }
  }

  private void entry(String key, @Nullable Object value, String path, boolean keys) {
    String below = path + "[" + shortened(key) + "]";
    if (keys && value != Excluded.VALUE) {
      leaf(key, below, true);
    }
    walk(value, below, keys);
  }

  private void leaf(@Nullable Object node, String path, boolean key) {
    if (found) {
      return;
    }
    List<String> about = new ArrayList<>();
    look(node, path, key, about);
    if (++leaves <= MOST_LEAVES || found) {
      notes.addAll(about);
    }
  }

  private void look(@Nullable Object node, String path, boolean key, List<String> about) {
    boolean accepted =
        key ? operator.acceptsKey(String.valueOf(node)) : node != null && operator.accepts(node);
    if (node == null || !accepted) {
      boolean tooShort = node instanceof String text && operator.acceptsKey(text);
      String what = tooShort ? ": a text so short" : ": type mismatch: " + type(node);
      about.add("    " + path + what + " is not looked at by " + operator.name());
      return;
    }
    tested++;
    about.add("    " + path + " = " + shortened(ScalarText.of(node)));
    Object value = node instanceof String text ? transformed(text, about) : node;
    String highlight = operator.find(value);
    found = highlight != null;
    String operand = operator.operand().isEmpty() ? "" : " " + shortened(operator.operand());
    about.add(
        "      "
            + operator.name()
            + operand
            + (found ? ": found " + shortened(highlight) : ": not found"));
    if (!value.equals("")) {
      operator.notes(value).forEach(note -> about.add("        " + note));
    }
  }

  private String transformed(String text, List<String> about) {
    String result = text;
    for (Transformer transformer : chain.steps()) {
      String before = result;
      result = before.isEmpty() ? before : transformer.apply(before);
      String what = result.equals(before) ? "no change" : shortened(result);
      about.add("      " + Transformers.nameOf(transformer) + ": " + what);
    }
    return result;
  }

  private static String type(@Nullable Object value) {
    return value == null
        ? "null"
        : value instanceof String ? "text" : value instanceof Boolean ? "a boolean" : "a number";
  }

  static String shortened(@Nullable String text) {
    String shown = text == null ? "" : text;
    return shown.length() <= LONGEST_TEXT
        ? "\"" + shown + "\""
        : "\"" + shown.substring(0, LONGEST_TEXT) + "\" (" + shown.length() + " characters)";
  }
}
