// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.exclusion;

import io.github.appsecjakarta.waf.http.RoutePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exclusion that would have kept one event from happening, as narrow as it can be: this rule,
 * on paths like this one, in this parameter, for three months. Its reason is empty, so a file with
 * it is refused until somebody gives one.
 *
 * <p>Paths and keys are the client's: a segment or key that would be a pattern is never taken over,
 * so nobody can have a wider exclusion suggested. Stateless.
 */
public final class SuggestedExclusion {
  private static final int DAYS = 90;
  private static final int MAX_KEYS = 8;
  private static final int MAX_TEXT = 200;

  private SuggestedExclusion() {}

  /**
   * Suggests.
   *
   * @param trigger an event in the shape of {@code Triggers}
   * @param uri path and query as received
   * @param today the day in UTC
   * @return an entry for a file of exclusions, or null if none is narrow enough
   */
  public static @Nullable Map<String, Object> of(
      Map<String, Object> trigger, String uri, LocalDate today) {
    Object rule = trigger.get("rule") instanceof Map<?, ?> facts ? facts.get("id") : null;
    String route = route(uri);
    Object parameter = parameter(place(trigger));
    if (rule == null || (route == null && parameter == null)) {
      return null;
    }
    Map<String, Object> exclusion = new LinkedHashMap<>();
    Object type = type(trigger);
    if (parameter != null && type != null) {
      exclusion.put("tag", "type:" + type);
    } else {
      exclusion.put("rule", rule);
    }
    if (route != null) {
      exclusion.put("route", route);
    }
    if (parameter != null) {
      exclusion.put("parameter", parameter);
    }
    exclusion.put("expires", today.plusDays(DAYS).toString());
    exclusion.put("reason", "");
    return exclusion;
  }

  private static @Nullable Object type(Map<String, Object> trigger) {
    return trigger.get("rule") instanceof Map<?, ?> facts
            && facts.get("tags") instanceof Map<?, ?> tags
        ? tags.get("type")
        : null;
  }

  private static @Nullable Map<?, ?> place(Map<String, Object> trigger) {
    return trigger.get("rule_matches") instanceof List<?> matches
            && !matches.isEmpty()
            && matches.get(0) instanceof Map<?, ?> match
            && match.get("parameters") instanceof List<?> parameters
            && !parameters.isEmpty()
            && parameters.get(0) instanceof Map<?, ?> place
        ? place
        : null;
  }

  private static @Nullable String route(String uri) {
    String path = RoutePath.of(uri);
    if (path == null || path.length() > MAX_TEXT) {
      return null;
    }
    StringBuilder route = new StringBuilder();
    String separator = "";
    for (String segment : path.split("/", -1)) {
      route.append(separator).append(varies(segment) ? "{id}" : segment);
      separator = "/";
    }
    return route.toString();
  }

  /** Numbers and what holds several of them, such as a UUID, are another thing's next time. */
  private static boolean varies(String segment) {
    int digits = 0;
    boolean pattern = false;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      pattern |= c == '*' || c == '{' || c == '}';
    }
    return pattern || digits > 3 || (digits > 0 && digits == segment.length());
  }

  private static @Nullable Object parameter(@Nullable Map<?, ?> place) {
    if (place == null || !(place.get("address") instanceof String address)) {
      return null;
    }
    List<?> path = place.get("key_path") instanceof List<?> keys ? keys : List.of();
    RequestPart part = RequestPart.at(address, path.isEmpty() ? null : path.get(0));
    if (part == null) {
      return null;
    }
    if (!part.isKeyed()) {
      return part.word();
    }
    List<String> words = new ArrayList<>(List.of(part.word()));
    int skipped = RequestPart.isGrouped(address) ? 1 : 0;
    for (Object key : path.subList(skipped, path.size())) {
      String word = key instanceof Integer ? "*" : String.valueOf(key);
      boolean pattern = word.equals("*") && !(key instanceof Integer) && skipped == 0;
      if (pattern || word.isEmpty() || word.length() > MAX_TEXT || words.size() > MAX_KEYS) {
        return null;
      }
      words.add(word);
    }
    while (words.get(words.size() - 1).equals("*")) {
      words.remove(words.size() - 1);
    }
    boolean dotted = words.stream().anyMatch(word -> word.indexOf('.') >= 0);
    return dotted ? words : String.join(".", words);
  }
}
