// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rule files of schema 2.x. Never throws on a bad file; what is right in it is kept. */
public final class RuleFileReader {
  private static final String MAJOR = "2";
  private static final String OBFUSCATOR = "obfuscator";

  private RuleFileReader() {}

  /** The sections, in the order in which they are read. */
  private static final List<SectionReader> SECTIONS =
      List.of(
          new SectionReader("actions", true, false, false),
          new SectionReader("rules", true, true, true),
          new SectionReader("rules_compat", true, true, true),
          new SectionReader("custom_rules", true, true, true),
          new SectionReader("rules_data", true, true, false),
          new SectionReader("rules_override", false, false, false),
          new SectionReader("processor_overrides", false, false, false),
          new SectionReader("exclusions", true, false, true),
          new SectionReader("exclusion_data", true, true, false),
          new SectionReader("processors", true, false, true),
          new SectionReader("scanners", true, false, true));

  /** Makes an item of a section. */
  static Item item(String section, String id, ConfigMap map) throws RejectedException {
    return switch (section) {
      case "actions" -> ActionDefinition.read(id, map);
      case "rules", "rules_compat" -> RuleParts.read(id, map, false);
      case "custom_rules" -> RuleParts.read(id, map, true);
      case "rules_data" -> DataList.read(id, map, false);
      case "rules_override" -> RuleOverride.read(id, map);
      case "processor_overrides" -> ProcessorOverride.read(id, map);
      case "exclusions" -> filter(id, map);
      case "exclusion_data" -> DataList.read(id, map, true);
      case "processors" -> Processor.read(id, map);
      case "scanners" -> Scanner.read(id, map);
      default -> throw new IllegalArgumentException(section);
    };
  }

  /**
   * Reads a rule file.
   *
   * @param path its name, for the diagnostics
   * @param json the file, UTF-8
   * @param acceptor takes the items, section by section in the order of the format
   * @return what there is to say about it
   */
  public static Diagnostics read(String path, byte[] json, ItemAcceptor acceptor) {
    try {
      ConfigValue root = ConfigReader.read(json);
      if (!(root instanceof ConfigMap map)) {
        return fatal(
            path, "invalid configuration type, expected 'map', obtained '" + root.type() + "'");
      }
      String unusable = unusable(map);
      return unusable != null ? fatal(path, unusable) : sections(path, map, acceptor);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      String where =
          place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
      return fatal(path, "invalid JSON" + where + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      return fatal(path, "unreadable: " + e.getMessage());
    }
  }

  private static Diagnostics fatal(String path, String error) {
    return new Diagnostics(path, null, error, Map.of());
  }

  private static @Nullable String unusable(ConfigMap map) {
    ConfigValue value = map.find("version");
    if (value == null) {
      return null;
    }
    String version = Cast.VIEW.tryApply(value);
    if (version == null) {
      return "invalid type '" + value.type() + "' for key 'version', expected 'string_view'";
    }
    int dot = version.indexOf('.');
    if (version.isEmpty() || (dot > 0 && version.substring(0, dot).equals(MAJOR))) {
      return null;
    }
    return dot > 0
        ? "unsupported schema version: " + version.substring(0, dot) + ".x"
        : "invalid schema version, expected major.minor: " + version;
  }

  private static Diagnostics sections(String path, ConfigMap map, ItemAcceptor acceptor) {
    Map<String, Diagnostics.Section> sections = new LinkedHashMap<>();
    for (SectionReader section : SECTIONS) {
      ConfigValue value = map.find(section.name());
      if (value != null) {
        sections.put(section.name(), section.read(value, acceptor));
      }
    }
    obfuscator(map, acceptor, sections);
    return new Diagnostics(path, version(map), null, sections);
  }

  private static void obfuscator(
      ConfigMap map, ItemAcceptor acceptor, Map<String, Diagnostics.Section> sections) {
    ConfigValue value = map.find(OBFUSCATOR);
    if (value == null) {
      return;
    }
    try {
      acceptor.accept(Obfuscation.read(OBFUSCATOR, Cast.MAP.apply(value)));
    } catch (RejectedException e) {
      sections.put(
          OBFUSCATOR,
          new Diagnostics.Section(
              null, List.of(), List.of(), List.of(SectionReader.problem(OBFUSCATOR, e))));
    }
  }

  private static @Nullable String version(ConfigMap map) {
    ConfigValue version =
        map.find("metadata") instanceof ConfigMap metadata ? metadata.find("rules_version") : null;
    return version == null ? null : Cast.STRING.tryApply(version);
  }

  private static Item filter(String id, ConfigMap map) throws RejectedException {
    return map.find("inputs") != null ? InputFilter.read(id, map) : RuleFilter.read(id, map);
  }
}
