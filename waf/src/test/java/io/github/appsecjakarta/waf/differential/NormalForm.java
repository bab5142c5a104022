// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import io.github.appsecjakarta.waf.oracle.JsonText;
import io.github.appsecjakarta.waf.oracle.JsonTree;
import io.github.appsecjakarta.waf.oracle.NativeAnswer;
import io.github.appsecjakarta.waf.verdict.Action;
import io.github.appsecjakarta.waf.verdict.Triggers;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as text, so that two can be compared: keys sorted, random ids as a star, bytes that are
 * not UTF-8 as a question mark, and so characters above U+FFFF, which the agent's binding garbles.
 */
public final class NormalForm {
  private NormalForm() {}

  static String of(NativeAnswer answer) {
    return of(answer.events(), answer.actions(), answer.attributes(), answer.keep());
  }

  /**
   * The text of a verdict.
   *
   * @param verdict the verdict
   * @return the text, with a line for events, actions, attributes and keep
   */
  public static String of(Verdict verdict) {
    Map<String, Object> actions = new TreeMap<>();
    for (Action action : verdict.actions().values()) {
      actions.put(action.type(), action.parameters());
    }
    Map<String, Object> attributes = new TreeMap<>(verdict.attributes());
    // the agent's binding does not hand over schemas
    attributes.values().removeIf(value -> value instanceof List<?>);
    return of(Triggers.of(verdict.matches()), actions, attributes, verdict.keep());
  }

  private static String of(Object events, Object actions, Object attributes, boolean keep) {
    return "events "
        + text(events)
        + "\nactions "
        + text(actions)
        + "\nattributes "
        + text(attributes)
        + "\nkeep "
        + keep;
  }

  private static String text(Object tree) {
    Object read = JsonTree.object("{\"x\":" + JsonText.of(tree) + "}");
    return JsonText.of(sorted("", read));
  }

  private static @Nullable Object sorted(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new TreeMap<>();
      map.forEach(
          (key, v) -> copy.put(readable(String.valueOf(key)), sorted(String.valueOf(key), v)));
      return copy;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> sorted("", element)).toList();
    }
    if (name.equals("stack_id") || name.equals("security_response_id")) {
      return "*";
    }
    return value instanceof String text ? readable(text) : value;
  }

  private static String readable(String text) {
    StringBuilder readable = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c) && c != '\ufffd') {
        readable.append(c);
      } else if (readable.isEmpty() || readable.charAt(readable.length() - 1) != '?') {
        readable.append('?');
      }
    }
    return readable.toString();
  }
}
