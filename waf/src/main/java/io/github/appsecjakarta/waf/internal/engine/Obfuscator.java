// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.appsecjakarta.waf.internal.automaton.Re2j;
import io.github.appsecjakarta.waf.verdict.ConditionMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hides secrets in events. Immutable. */
final class Obfuscator {
  static final String REDACTED = "<Redacted>";

  private final @Nullable Pattern keys;
  private final @Nullable Pattern values;
  private final boolean partly;

  /**
   * Makes one.
   *
   * @param keyRegex null for the built-in one, empty for none
   * @param valueRegex null for the built-in one, empty for none
   */
  Obfuscator(@Nullable String keyRegex, @Nullable String valueRegex) {
    Pattern customKeys = compile(keyRegex);
    Pattern customValues = compile(valueRegex);
    keys = off(keyRegex) ? null : customKeys != null ? customKeys : DefaultSecrets.KEYS;
    values = off(valueRegex) ? null : customValues != null ? customValues : DefaultSecrets.VALUES;
    partly = customValues == null;
  }

  private static boolean off(@Nullable String regex) {
    return regex != null && regex.isEmpty();
  }

  static @Nullable Pattern compile(@Nullable String regex) {
    try {
      return regex == null || regex.isEmpty() ? null : Re2j.compile(regex, true);
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  ConditionMatch hide(ConditionMatch match) {
    Map<String, ConditionMatch.Place> arguments = new LinkedHashMap<>();
    boolean highlight = false;
    for (Map.Entry<String, ConditionMatch.Place> argument : match.arguments().entrySet()) {
      ConditionMatch.Place place = argument.getValue();
      String value = hide(place);
      String name = argument.getKey();
      boolean changed = !value.equals(place.value());
      highlight |= changed && (name.equals(ConditionMatch.INPUT) || name.equals("params"));
      arguments.put(name, new ConditionMatch.Place(place.address(), place.keyPath(), value));
    }
    List<String> shown = match.highlight();
    if (highlight) {
      shown = java.util.Collections.nCopies(shown.size(), REDACTED);
    }
    return new ConditionMatch(match.operator(), match.operatorValue(), arguments, shown);
  }

  private String hide(ConditionMatch.Place place) {
    if (keys != null) {
      for (Object step : place.keyPath()) {
        if (step instanceof String key && keys.matcher(key).find()) {
          return REDACTED;
        }
      }
    }
    if (values == null || place.value().isEmpty()) {
      return place.value();
    }
    Matcher matcher = values.matcher(place.value());
    if (!partly) {
      return matcher.find() ? REDACTED : place.value();
    }
    return hideGroups(place.value(), matcher);
  }

  private static String hideGroups(String value, Matcher matcher) {
    StringBuilder shown = null;
    int copied = 0;
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.start(group) >= copied) {
          shown = shown == null ? new StringBuilder(value.length()) : shown;
          shown.append(value, copied, matcher.start(group)).append(REDACTED);
          copied = matcher.end(group);
        }
      }
    }
    return shown == null ? value : shown.append(value, copied, value.length()).toString();
  }
}
