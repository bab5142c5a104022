// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of one deployment: checked, typed, immutable. */
public final class Settings {
  private final Map<Setting<?>, Found<?>> values;
  private final List<String> warnings;
  private final String source;
  private final List<RouteMode> routes;

  /** A value and the key it was found under; the key is null for a default. */
  private record Found<T>(T value, @Nullable String key) {}

  private Settings(
      Map<Setting<?>, Found<?>> values,
      List<RouteMode> routes,
      List<String> warnings,
      String source) {
    this.values = values;
    this.routes = routes;
    this.warnings = List.copyOf(warnings);
    this.source = source;
  }

  /**
   * Reads all settings. Where {@link Setting#ENABLED} is false nothing else is read or checked.
   *
   * @param source where values come from
   * @return the settings
   * @throws SettingsException if a value of ours cannot be used; all of them are named
   */
  public static Settings read(Source source) {
    Map<Setting<?>, Found<?>> values = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    find(Setting.ENABLED, source, values, problems, warnings);
    List<RouteMode> routes = List.of();
    Found<?> enabled = values.get(Setting.ENABLED);
    if (enabled == null || enabled.value().equals(true)) {
      for (Setting<?> setting : Setting.all()) {
        if (setting != Setting.ENABLED) {
          find(setting, source, values, problems, warnings);
        }
      }
      routes = RouteMode.all(source, problems);
      warnUnknown(source, warnings);
    }
    Settings settings = new Settings(values, routes, warnings, source.description());
    settings.checkTogether(problems);
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  /**
   * The value of a setting.
   *
   * @param setting which
   * @param <T> its type
   * @return the value, or the default
   */
  @SuppressWarnings("unchecked") // only find() fills the map, with values of the setting's type
  public <T> T get(Setting<T> setting) {
    Found<?> found = values.get(setting);
    return found == null ? setting.otherwise() : (T) found.value();
  }

  /**
   * The modes of routes that have one of their own.
   *
   * @return the most specific first
   */
  public List<RouteMode> routes() {
    return routes;
  }

  /**
   * What was strange but did not stop the deployment.
   *
   * @return one line each
   */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Where the values came from.
   *
   * @return a few words
   */
  public String source() {
    return source;
  }

  /**
   * The settings that are not left at their defaults.
   *
   * @return text of the value by the key it was found under, in the order of the reference
   */
  public Map<String, String> changed() {
    Map<String, String> changed = new LinkedHashMap<>();
    values.forEach((setting, found) -> put(changed, setting, found));
    for (RouteMode route : routes) {
      changed.put(
          RouteMode.KEY.replace("PATTERN", route.pattern().toString()),
          route.mode().name().toLowerCase(Locale.ROOT));
    }
    return changed;
  }

  @SuppressWarnings("unchecked") // as in get()
  private static <T> void put(Map<String, String> changed, Setting<T> setting, Found<?> found) {
    String value = setting.show((T) found.value());
    if (found.key() != null && !value.isEmpty()) {
      changed.put(found.key(), value);
    }
  }

  private static <T> void find(
      Setting<T> setting,
      Source source,
      Map<Setting<?>, Found<?>> values,
      List<String> problems,
      List<String> warnings) {
    String text = source.value(setting.key());
    if (text != null) {
      try {
        values.put(setting, new Found<>(setting.parse(text), setting.key()));
      } catch (RuntimeException e) {
        problems.add(refusal(setting.key(), setting.quoted(text), setting.allowed()));
      }
      return;
    }
    for (Alias<T> alias : setting.aliases()) {
      String aliased = source.value(alias.key());
      if (aliased != null) {
        try {
          values.put(setting, new Found<>(alias.parse().apply(aliased), alias.key()));
          return;
        } catch (RuntimeException e) {
          warnings.add(refusal(alias.key(), aliased, setting.allowed()) + "; it is ignored here");
        }
      }
    }
  }

  private static String refusal(String key, String text, String allowed) {
    return key + "=" + text + " is not allowed, allowed is: " + allowed;
  }

  private static void warnUnknown(Source source, List<String> warnings) {
    Set<String> known = new HashSet<>();
    for (Setting<?> setting : Setting.all()) {
      known.add(setting.key());
      known.add(Alias.environmentName(setting.key()));
    }
    for (String key : source.keys()) {
      boolean ours = key.startsWith(Setting.PREFIX) || key.startsWith("APPSEC_");
      if (ours && !known.contains(key) && !RouteMode.isKey(key)) {
        warnings.add(key + " is not a setting of this version; it is ignored");
      }
    }
  }

  private void checkTogether(List<String> problems) {
    boolean debug = !get(Setting.DEBUG_HEADER).isEmpty();
    if (debug && get(Setting.ENV).equalsIgnoreCase("production")) {
      problems.add(
          Setting.DEBUG_HEADER.key()
              + " is not allowed where "
              + Setting.ENV.key()
              + "=production");
    }
    if (get(Setting.CLIENT_IP_MODE) == ClientIpMode.PROXIES
        && get(Setting.TRUSTED_PROXIES).isEmpty()) {
      problems.add(
          Setting.CLIENT_IP_MODE.key() + "=proxies needs " + Setting.TRUSTED_PROXIES.key());
    }
  }
}
