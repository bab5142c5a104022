// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import io.github.appsecjakarta.config.Resources;
import io.github.appsecjakarta.config.Sensitivity;
import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.config.Settings;
import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.exclusion.Exclusions;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import io.github.appsecjakarta.waf.rule.Diagnostics;
import io.github.appsecjakarta.waf.rule.RuleInfo;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the rules that settings ask for. A file with an error is refused as a whole: its last good
 * content is used, and where nothing remains the default rules are. Never throws because of a file.
 * Not thread-safe.
 */
final class RuleLoader {
  /** Name of the rules in the JAR, in settings and in problems. */
  static final String DEFAULT = "default";

  private static final int MAX_FILE_BYTES = 64 * 1024 * 1024;

  private final Settings settings;
  private final Resources resources;
  private final List<Map.Entry<String, byte[]>> defaultRules;
  private final Map<String, byte[]> good = new HashMap<>();

  RuleLoader(Settings settings, Resources resources, List<Map.Entry<String, byte[]>> defaultRules) {
    this.settings = settings;
    this.resources = resources;
    this.defaultRules = defaultRules;
  }

  RuleSet load() {
    if (!new Routes(settings).anyJudged()) {
      return RuleSet.NONE;
    }
    Load load = new Load();
    for (String place : settings.get(Setting.WAF_RULES)) {
      load.file(place);
    }
    if (load.builder.rules().isEmpty()) {
      load.problems.add("no rule was loaded from " + load.places() + "; the default rules run");
      load.file(DEFAULT);
    }
    load.packs();
    String data = settings.get(Setting.RULES_DATA);
    if (!data.isEmpty()) {
      load.file(data);
    }
    load.own(
        "block lists of the settings", SettingsRules.blockLists(settings, load.builder.rules()));
    load.own("allow lists of the settings", SettingsRules.allowLists(settings));
    load.own("obfuscation of the settings", SettingsRules.obfuscator(settings));
    if (settings.get(Setting.WAF_SENSITIVITY) == Sensitivity.LOW) {
      load.own("sensitivity of the settings", SettingsRules.onlyHighConfidence());
    }
    load.exclusions(settings.get(Setting.WAF_EXCLUSIONS));
    load.builder.blockWhere(RuleLoader::blocksByItself);
    return load.result();
  }

  /** What mode {@code block} blocks though the rule does not say so itself. */
  private static boolean blocksByItself(RuleInfo rule) {
    String confidence = rule.tags().getOrDefault("confidence", "");
    return rule.onMatch().isEmpty()
        && "attack_attempt".equals(rule.tags().get("category"))
        && (confidence.equals("high") || confidence.equals("1"));
  }

  /** One run of loading. */
  private final class Load {
    private final WafBuilder builder = Waf.builder();
    private final Map<String, Boolean> files = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int failed;

    void file(String place) {
      if (place.equals(DEFAULT)) {
        defaultRules.forEach(document -> own(document.getKey(), document.getValue()));
        files.put(DEFAULT, true);
        return;
      }
      byte[] content = content(place);
      if (content != null && accepted(place, content)) {
        good.put(place, content);
        files.put(place, true);
        return;
      }
      byte[] last = good.get(place);
      if (last != null) {
        builder.put(place, last);
        problems.add(place + ": its last good content stays in force");
      }
      files.put(place, last != null);
    }

    void own(String name, byte[] json) {
      Diagnostics found = builder.put(name, json);
      failed += errors(found);
      problems.addAll(found.lines());
    }

    void packs() {
      List<String> packs = new ArrayList<>(settings.get(Setting.WAF_PACKS));
      if (settings.get(Setting.WAF_SENSITIVITY) == Sensitivity.HIGH) {
        packs.add(DefaultRules.STRICT);
      }
      for (String pack : new LinkedHashSet<>(packs)) {
        Map.Entry<String, byte[]> document = DefaultRules.pack(pack);
        own(document.getKey(), document.getValue());
      }
    }

    void exclusions(String place) {
      if (place.isEmpty()) {
        return;
      }
      byte[] content = content(place);
      if (content == null) {
        content = good.get(place);
        if (content == null) {
          return;
        }
        problems.add(place + ": its last good content stays in force");
      }
      good.put(place, content);
      Exclusions exclusions = Exclusions.read(place, content);
      failed += exclusions.problems().size();
      problems.addAll(exclusions.problems());
      problems.addAll(exclusions.expired(LocalDate.now(ZoneOffset.UTC)));
      problems.addAll(exclusions.unknown(builder.rules()));
      own("exclusions of " + place, exclusions.ruleFile());
    }

    String places() {
      return String.join(", ", files.keySet());
    }

    RuleSet result() {
      List<String> used = new ArrayList<>();
      files.forEach((place, inForce) -> addIf(inForce, place, used));
      Waf waf = builder.build().orElse(null);
      return new RuleSet(waf, used, builder.rules().size(), failed, List.copyOf(problems));
    }

    private byte @Nullable [] content(String place) {
      try {
        return resources.read(place, MAX_FILE_BYTES);
      } catch (IOException e) {
        failed++;
        problems.add(place + ": " + e.getMessage());
        return null;
      }
    }

    private boolean accepted(String place, byte[] content) {
      Diagnostics found = builder.put(place, content);
      problems.addAll(found.lines());
      if (errors(found) == 0) {
        return true;
      }
      failed += errors(found);
      problems.add(place + ": is refused as a whole because of the errors above");
      builder.remove(place);
      return false;
    }
  }

  private static void addIf(boolean wanted, String place, List<String> places) {
    if (wanted) {
      places.add(place);
    }
  }

  /** What is wrong, not counting what is only unknown to this engine. */
  private static int errors(Diagnostics found) {
    int errors = found.error() == null ? 0 : 1;
    for (Diagnostics.Section section : found.sections().values()) {
      errors += section.error() == null ? 0 : 1;
      for (Diagnostics.Problem problem : section.problems()) {
        errors += problem.warning() ? 0 : 1;
      }
    }
    return errors;
  }
}
