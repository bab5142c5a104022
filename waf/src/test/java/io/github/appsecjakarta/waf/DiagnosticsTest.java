// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.rule.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticsTest {
  private static final String CONDITIONS =
      "\"conditions\":[{\"operator\":\"exists\",\"parameters\":{\"inputs\":[{\"address\":\"a\"}]}}]";
  private static final String TAGS = "\"name\":\"n\",\"tags\":{\"type\":\"t\"},";

  private static Diagnostics put(String json) {
    return Waf.builder().put("f.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static String condition(String operator, String parameters) {
    return "{\"id\":1,"
        + TAGS
        + "\"conditions\":[{\"operator\":\""
        + operator
        + "\",\"parameters\":{"
        + parameters
        + "}}]}";
  }

  private static Arguments bad(String section, String item, String id, String message) {
    return Arguments.of(section, item, id, message);
  }

  static Stream<Arguments> rules() {
    String input = "\"inputs\":[{\"address\":\"a\"}]";
    return Stream.of(
        bad("rules", "5", "index:0", "bad cast, expected 'map', obtained 'unsigned'"),
        bad("rules", "{}", "index:0", "missing key 'id'"),
        bad(
            "rules",
            "{\"id\":[]}",
            "index:0",
            "invalid type 'array' for key 'id', expected 'string'"),
        bad("rules", "{\"id\":1}", "1", "missing key 'conditions'"),
        bad("rules", "{\"id\":1,\"conditions\":[]}", "1", "rule has no valid conditions"),
        bad(
            "rules",
            "{\"id\":1,\"conditions\":[[]]}",
            "1",
            "bad cast, expected 'map', obtained 'array'"),
        bad("rules", "{\"id\":1," + CONDITIONS + "}", "1", "missing key 'tags'"),
        bad("rules", "{\"id\":1,\"tags\":{}," + CONDITIONS + "}", "1", "missing key 'type'"),
        bad(
            "rules",
            "{\"id\":1,\"tags\":{\"type\":\"t\"}," + CONDITIONS + "}",
            "1",
            "missing key 'name'"),
        bad(
            "rules",
            "{\"id\":1,\"tags\":{\"type\":null}," + CONDITIONS + "}",
            "1",
            "invalid type 'null' for key 'type', expected 'string'"),
        bad(
            "rules",
            "{\"id\":1,\"\":2," + TAGS + CONDITIONS + "}",
            "index:0",
            "malformed object, invalid key on map entry"),
        bad(
            "rules",
            "{\"id\":1,\"enabled\":3," + TAGS + CONDITIONS + "}",
            "1",
            "invalid type 'unsigned' for key 'enabled', expected 'bool'"),
        bad(
            "rules",
            "{\"id\":1,\"min_version\":\"1\"," + TAGS + CONDITIONS + "}",
            "1",
            "invalid version syntax"),
        bad(
            "rules",
            "{\"id\":1,\"output\":{\"event\":false}," + TAGS + CONDITIONS + "}",
            "1",
            "rule generates no events or attributes"),
        bad(
            "rules",
            "{\"id\":1,\"output\":{\"attributes\":{\"x\":{\"value\":[]}}},"
                + TAGS
                + CONDITIONS
                + "}",
            "1",
            "invalid type for 'value', expected scalar"),
        bad(
            "rules",
            "{\"id\":1,\"transformers\":[\"nix\"]," + TAGS + CONDITIONS + "}",
            "1",
            "unknown transformer: 'nix'"),
        bad(
            "rules",
            "{\"id\":1,\"transformers\":["
                + "\"lowercase\",".repeat(10)
                + "\"lowercase\"],"
                + TAGS
                + CONDITIONS
                + "}",
            "1",
            "number of transformers beyond allowed limit"),
        bad("rules", condition("nix", input), "1", "unknown operator: 'nix'"),
        bad("rules", condition("!nix@v2", input), "1", "unknown operator: 'nix'"),
        bad("rules", condition("!is_xss", input), "1", "unknown operator: 'is_xss'"),
        bad("rules", condition("exists", ""), "1", "missing key 'inputs'"),
        bad("rules", condition("exists", "\"inputs\":[]"), "1", "empty non-optional argument"),
        bad(
            "rules",
            condition("!exists", "\"inputs\":[{\"address\":\"a\"},{\"address\":\"b\"}]"),
            "1",
            "multiple targets for non-variadic argument"),
        bad("rules", condition("exists", "\"inputs\":[{\"address\":\"\"}]"), "1", "empty address"),
        bad(
            "rules",
            condition("exists", "\"inputs\":[{\"address\":\"a\",\"key_path\":[\"\"]}]"),
            "1",
            "empty key_path"),
        bad(
            "rules",
            condition("exists", "\"inputs\":[{\"address\":\"a\",\"transformers\":{}}]"),
            "1",
            "bad cast, expected 'array', obtained 'map'"),
        bad(
            "rules",
            condition("lfi_detector", "\"params\":[{\"address\":\"a\"}]"),
            "1",
            "missing key 'resource'"),
        bad(
            "rules",
            condition(
                "lfi_detector",
                "\"resource\":[{\"address\":\"a\"},{\"address\":\"b\"}],\"params\":[{\"address\":\"a\"}]"),
            "1",
            "multiple targets for non-variadic argument"));
  }

  static Stream<Arguments> otherSections() {
    return Stream.of(
        bad("actions", "{\"id\":\"a\"}", "a", "missing key 'type'"),
        bad(
            "actions",
            "{\"id\":\"a\",\"type\":\"t\",\"parameters\":{\"x\":[]}}",
            "a",
            "malformed object, item in scalar map not a valid scalar"),
        bad(
            "rules_data",
            "{\"id\":\"l\",\"type\":\"nix\",\"data\":[]}",
            "l",
            "unknown type: 'nix'"),
        bad(
            "rules_data",
            "{\"id\":\"l\",\"type\":\"ip_with_expiration\",\"data\":[{}]}",
            "l",
            "missing key 'value'"),
        bad("exclusion_data", "7", "index:0", "bad cast, expected 'map', obtained 'unsigned'"),
        bad(
            "rules_override",
            "{\"rules_target\":[],\"enabled\":true}",
            "index:0",
            "rule override with no targets"),
        bad("rules_override", "{\"id\":\"r\"}", "index:0", "rule override without side-effects"),
        bad(
            "rules_override",
            "{\"rules_target\":[{\"id\":\"r\"},{\"tags\":{\"a\":\"b\"}}],\"enabled\":true}",
            "index:0",
            "rule override targets rules and tags"),
        bad("exclusions", "{\"id\":\"f\"}", "f", "empty exclusion filter"),
        bad("exclusions", "{\"id\":\"f\",\"inputs\":[]}", "f", "empty exclusion filter"),
        bad(
            "exclusions",
            "{\"id\":\"f\",\"on_match\":\"\"," + CONDITIONS + "}",
            "f",
            "empty on_match value"),
        bad("exclusions", "{\"id\":\"f\",\"inputs\":[{}]}", "f", "missing key 'address'"),
        bad(
            "processors",
            "{\"id\":\"p\",\"generator\":\"nix\",\"parameters\":{\"mappings\":[{}]}}",
            "p",
            "unknown generator: 'nix'"),
        bad(
            "processors",
            "{\"id\":\"p\",\"generator\":\"uri_parse\",\"evaluate\":false,\"parameters\":{\"mappings\":[{}]}}",
            "p",
            "processor not used for evaluation or output"),
        bad(
            "processors",
                "{\"id\":\"p\",\"generator\":\"uri_parse\",\"parameters\":{\"mappings\":[]}}",
            "p", "empty mappings"),
        bad(
            "processors",
                "{\"id\":\"p\",\"generator\":\"uri_parse\",\"parameters\":{\"mappings\":[{}]}}",
            "p", "missing key 'inputs'"),
        bad(
            "processors",
            "{\"id\":\"p\",\"generator\":\"uri_parse\",\"parameters\":{\"mappings\":[{\"inputs\":[]}]}}",
            "p",
            "empty processor input mapping"),
        bad("scanners", "{\"id\":\"s\",\"tags\":{}}", "s", "scanner has no key or value matcher"),
        bad(
            "scanners",
            "{\"id\":\"s\",\"tags\":{},\"key\":{\"operator\":\"exact_match\",\"parameters\":{\"data\":\"x\"}}}",
            "s",
            "dynamic data on scanner condition"));
  }

  @ParameterizedTest(name = "{3}")
  @MethodSource({"rules", "otherSections"})
  void badItem_isNamedWithItsReason(String section, String item, String id, String message) {
    Diagnostics diagnostics = put("{\"" + section + "\":[" + item + "]}");
    List<Diagnostics.Problem> problems = section(diagnostics, section).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).id()).isEqualTo(id);
    assertThat(problems.get(0).message()).isEqualTo(message);
    assertThat(problems.get(0).line()).isEqualTo(1);
    assertThat(problems.get(0).column()).isPositive();
    assertThat(problems.get(0).warning())
        .isEqualTo(message.startsWith("unknown ") && !message.startsWith("unknown type"));
    assertThat(diagnostics.refused()).isTrue();
  }

  @Test
  void problems_pointToTheirPlace() {
    Diagnostics diagnostics =
        put(
            """
            {
              "rules": [
                {"id": "good", "name": "n", "tags": {"type": "t"},
                 "conditions": [{"operator": "exists", "parameters": {"inputs": [{"address": "a"}]}}]},
                {"id": "bad", "name": "n", "tags": {"type": "t"},
                 "conditions": [
                   {"operator": "exists", "parameters": {
                      "inputs": [{"address": []}]}}]}
              ]
            }
            """);
    assertThat(diagnostics.lines())
        .containsExactly(
            "f.json:8:34: rules bad: invalid type 'array' for key 'address', expected 'string'");
    assertThat(section(diagnostics, "rules").loaded()).containsExactly("good");
    assertThat(diagnostics.refused()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|invalid configuration type, expected 'map', obtained 'array'",
        "{\"version\":\"1.0\"}|unsupported schema version: 1.x",
        "{\"version\":\"3.1\"}|unsupported schema version: 3.x",
        "{\"version\":\"2\"}|invalid schema version, expected major.minor: 2",
        "{\"version\":2.1}|invalid type 'float' for key 'version', expected 'string_view'",
      })
  void unusableFile_isRefusedAsAWhole(String json, String error) {
    Diagnostics diagnostics = put(json);
    assertThat(diagnostics.error()).isEqualTo(error);
    assertThat(diagnostics.refused()).isTrue();
    assertThat(diagnostics.lines()).containsExactly("f.json: " + error);
    assertThat(diagnostics.sections()).isEmpty();
  }

  @Test
  void brokenJson_saysWhere() {
    Diagnostics diagnostics = put("{\n  \"rules\": [,]\n}");
    assertThat(diagnostics.error()).startsWith("invalid JSON at line 2, column 13");
    assertThat(diagnostics.refused()).isTrue();
  }

  @Test
  void sectionOfTheWrongType_spoilsOnlyItself() {
    Diagnostics diagnostics =
        put("{\"actions\":{},\"rules\":[{\"id\":1," + TAGS + CONDITIONS + "}]}");
    assertThat(section(diagnostics, "actions").error())
        .isEqualTo("bad cast, expected 'array', obtained 'map'");
    assertThat(section(diagnostics, "rules").loaded()).containsExactly("1");
    assertThat(diagnostics.refused()).isFalse();
  }

  @Test
  void elementThatIsNoObject_endsStrictSections() {
    Diagnostics diagnostics =
        put("{\"exclusions\":[{\"id\":1," + CONDITIONS + "},5,{\"id\":2," + CONDITIONS + "}]}");
    Diagnostics.Section section = section(diagnostics, "exclusions");
    assertThat(section.error()).isEqualTo("bad cast, expected 'map', obtained 'unsigned'");
    assertThat(section.loaded()).containsExactly("1");
  }

  @Test
  void otherVersionsAndLaterDetectors_areSkippedWithoutAWord() {
    Diagnostics diagnostics =
        put(
            "{\"rules\":[{\"id\":\"old\",\"max_version\":\"1.24.9\","
                + TAGS
                + CONDITIONS
                + "},"
                + condition(
                    "lfi_detector@v99",
                    "\"resource\":[{\"address\":\"a\"}],\"params\":[{\"address\":\"b\"}]")
                + "]}");
    Diagnostics.Section section = section(diagnostics, "rules");
    assertThat(section.skipped()).containsExactly("old", "1");
    assertThat(section.problems()).isEmpty();
    assertThat(diagnostics.lines()).isEmpty();
  }

  @Test
  void sections_areThoseOfTheFile() {
    Diagnostics diagnostics = put("{\"unknown\":1,\"scanners\":[],\"actions\":[]}");
    assertThat(diagnostics.sections().keySet()).containsExactly("actions", "scanners");
    assertThat(diagnostics.refused()).isFalse();
  }

  @Test
  void ids_areOneSpaceForRulesAndOneForFilters() {
    String rule = "{\"id\":\"x\"," + TAGS + CONDITIONS + "}";
    Diagnostics diagnostics =
        put(
            "{\"rules\":["
                + rule
                + "],\"custom_rules\":["
                + rule
                + "],\"exclusions\":[{\"id\":\"x\","
                + CONDITIONS
                + "},{\"id\":\"x\",\"inputs\":[{\"address\":\"a\"}]}]}");
    assertThat(messages(diagnostics, "custom_rules")).containsExactly("duplicate rule");
    assertThat(messages(diagnostics, "exclusions")).containsExactly("duplicate filter");
  }

  @Test
  void brokenObfuscator_isToldThoughTheBuiltInOneServes() {
    Diagnostics diagnostics = put("{\"obfuscator\":{\"key_regex\":\"((\"}}");
    assertThat(messages(diagnostics, "obfuscator"))
        .containsExactly("invalid regular expression: ((");
  }

  private static Diagnostics.Section section(Diagnostics diagnostics, String name) {
    return Objects.requireNonNull(diagnostics.sections().get(name), name);
  }

  private static List<String> messages(Diagnostics diagnostics, String section) {
    return section(diagnostics, section).problems().stream()
        .map(Diagnostics.Problem::message)
        .toList();
  }
}
