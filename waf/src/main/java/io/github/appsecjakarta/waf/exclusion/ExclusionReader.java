// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.exclusion;

import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigList;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.ConfigScalar;
import io.github.appsecjakarta.waf.rule.ConfigValue;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads files of exclusions, see {@link Exclusions}. */
final class ExclusionReader {
  private static final Set<String> KEYS =
      Set.of("rule", "tag", "route", "parameter", "expires", "reason");

  private final String path;
  private final List<Exclusion> all = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  ExclusionReader(String path) {
    this.path = path;
  }

  Exclusions read(byte[] json) {
    try {
      ConfigMap root = ConfigMap.read(json);
      onlyKeys(root, Set.of("exclusions"));
      for (ConfigValue item : root.get("exclusions", Cast.ARRAY).items()) {
        add(item);
      }
    } catch (RejectedException e) {
      problem(e);
    }
    return new Exclusions(path, List.copyOf(all), List.copyOf(problems));
  }

  private void add(ConfigValue item) {
    try {
      all.add(exclusion(Cast.MAP.apply(item)));
    } catch (RejectedException e) {
      problem(e);
    }
  }

  private void problem(RejectedException e) {
    String place = e.line() > 0 ? ":" + e.line() + ":" + e.column() : "";
    problems.add(path + place + ": exclusions: " + e.reason());
  }

  private static Exclusion exclusion(ConfigMap map) throws RejectedException {
    onlyKeys(map, KEYS);
    if ((map.find("rule") == null) == (map.find("tag") == null)) {
      throw RejectedException.error("needs 'rule' or 'tag', and not both", map);
    }
    String reason = map.get("reason", Cast.VIEW);
    if (reason.isBlank()) {
      throw RejectedException.error("needs a reason", map);
    }
    return new Exclusion(
        map.get("rule", Cast.VIEW, ""), tag(map), route(map), parameter(map), expires(map), reason);
  }

  private static void onlyKeys(ConfigMap map, Set<String> known) throws RejectedException {
    for (Map.Entry<String, ConfigValue> entry : map.entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw RejectedException.error("unknown key '" + entry.getKey() + "'", entry.getValue());
      }
    }
  }

  private static Map<String, String> tag(ConfigMap map) throws RejectedException {
    String tag = map.get("tag", Cast.VIEW, "");
    int colon = tag.indexOf(':');
    if (map.find("tag") != null && (colon < 1 || colon == tag.length() - 1)) {
      throw RejectedException.error("a tag is written 'name:value'", map);
    }
    return colon < 0 ? Map.of() : Map.of(tag.substring(0, colon), tag.substring(colon + 1));
  }

  private static @Nullable String route(ConfigMap map) throws RejectedException {
    if (map.find("route") == null) {
      return null;
    }
    String route = map.get("route", Cast.VIEW);
    String problem = RoutePattern.problem(route);
    if (problem != null) {
      throw RejectedException.error(problem, map);
    }
    return route;
  }

  private static List<String> parameter(ConfigMap map) throws RejectedException {
    ConfigValue value = map.find("parameter");
    if (value == null) {
      return List.of();
    }
    List<String> words = words(value);
    RequestPart part = words.isEmpty() ? null : RequestPart.named(words.get(0));
    if (part == null || words.contains("")) {
      String parts =
          Arrays.stream(RequestPart.values())
              .map(RequestPart::word)
              .collect(Collectors.joining(", "));
      throw RejectedException.error("a parameter begins with one of " + parts, value);
    }
    if (words.size() > 1 && !part.isKeyed()) {
      throw RejectedException.error("'" + part.word() + "' has no keys", value);
    }
    return words;
  }

  private static List<String> words(ConfigValue value) throws RejectedException {
    return value instanceof ConfigList list
        ? List.copyOf(list.all(Cast.VIEW))
        : List.of(Cast.VIEW.apply(value).split("\\.", -1));
  }

  private static @Nullable LocalDate expires(ConfigMap map) throws RejectedException {
    ConfigValue value = map.find("expires");
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(Cast.VIEW.apply(value));
    } catch (DateTimeParseException e) {
      Object given = value instanceof ConfigScalar scalar ? scalar.value() : null;
      throw RejectedException.error("'" + given + "' is not a day such as 2027-03-31", value);
    }
  }
}
