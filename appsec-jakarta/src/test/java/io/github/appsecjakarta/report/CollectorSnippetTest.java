// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The collector's configuration in {@code docs/telemetry.md} is one that a collector can load. */
class CollectorSnippetTest {
  private static final Path PAGE = Path.of("../docs/telemetry.md");
  private static final Set<String> POLICIES =
      Set.of("boolean_attribute", "probabilistic", "string_attribute", "rate_limiting");

  private Map<?, ?> configuration = Map.of();

  @BeforeEach
  void read() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    String snippet = page.substring(start, page.indexOf("\n```", start));
    configuration = new Yaml(new SafeConstructor(options)).load(snippet);
  }

  @Test
  void hasOnlyKeysAndValuesThatTheCollectorKnows() throws IOException {
    Map<String, String> known = known();
    for (Map.Entry<String, Object> leaf : leaves().entrySet()) {
      String path = leaf.getKey().replaceAll("\\[\\d+]", "[]");
      assertThat(known).containsKey(path);
      assertThat(fits(leaf.getValue(), String.valueOf(known.get(path))))
          .as("%s: %s is no %s", leaf.getKey(), leaf.getValue(), known.get(path))
          .isTrue();
    }
  }

  @Test
  void eachPolicyHasTheSectionOfItsType() {
    for (Object one : (List<?>) at("processors", "tail_sampling", "policies")) {
      Map<?, ?> policy = (Map<?, ?>) one;
      assertThat(policy.keySet().stream().map(String::valueOf))
          .containsExactlyInAnyOrder("name", "type", String.valueOf(policy.get("type")));
    }
  }

  @Test
  void pipelinesUseWhatIsDefined_andAllThatIsDefinedIsUsed() {
    Map<String, List<Object>> used = new LinkedHashMap<>();
    for (Object pipeline : ((Map<?, ?>) at("service", "pipelines")).values()) {
      ((Map<?, ?>) pipeline)
          .forEach(
              (kind, names) ->
                  used.computeIfAbsent(String.valueOf(kind), k -> new ArrayList<>())
                      .addAll((List<?>) names));
    }
    for (String kind : List.of("receivers", "processors", "exporters")) {
      assertThat(((Map<?, ?>) at(kind)).keySet().stream().map(Object.class::cast))
          .as(kind)
          .hasSameElementsAs(used.getOrDefault(kind, List.of()));
    }
  }

  @Test
  void keepsWhatTheReportsAskToKeep() {
    Map<?, ?> policy = (Map<?, ?>) ((List<?>) at("processors", "tail_sampling", "policies")).get(0);
    assertThat(String.valueOf(policy.get("boolean_attribute")))
        .isEqualTo("{key=appsec.keep, value=true}");
  }

  private static boolean fits(Object value, String type) {
    return switch (type) {
      case "text", "component" -> value instanceof String;
      case "address" -> value instanceof String text && text.matches("[\\w.-]+:\\d+");
      case "duration" -> value instanceof String text && text.matches("\\d+(?:ms|s|m|h)");
      case "integer" -> value instanceof Integer number && number > 0;
      case "number" -> value instanceof Number;
      case "boolean" -> value instanceof Boolean;
      case "policy" -> value instanceof String text && POLICIES.contains(text);
      default -> throw new IllegalArgumentException(type);
    };
  }

  private Object at(String... keys) {
    Object node = configuration;
    for (String key : keys) {
      node = Objects.requireNonNull(((Map<?, ?>) node).get(key), key);
    }
    return node;
  }

  private Map<String, Object> leaves() {
    Map<String, Object> leaves = new LinkedHashMap<>();
    configuration.forEach((key, value) -> collect(String.valueOf(key), value, leaves));
    return leaves;
  }

  private static void collect(String path, Object node, Map<String, Object> leaves) {
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> collect(path + "." + key, value, leaves));
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(path + "[" + i + "]", list.get(i), leaves);
      }
    } else {
      leaves.put(path, Objects.requireNonNull(node, path));
    }
  }

  private static Map<String, String> known() throws IOException {
    Map<String, String> known = new LinkedHashMap<>();
    try (InputStream in =
        CollectorSnippetTest.class.getResourceAsStream("/report/collector-keys.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\s+"))
          .forEach(words -> known.put(words[0], words[1]));
    }
    return known;
  }
}
