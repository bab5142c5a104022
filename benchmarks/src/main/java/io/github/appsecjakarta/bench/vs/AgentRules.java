// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import io.github.appsecjakarta.waf.oracle.JsonText;
import io.github.appsecjakarta.waf.oracle.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The default rule file inside the agent's JAR, and what is made of it. */
final class AgentRules {
  private static final String ENTRY = "appsec/default_config.json";
  private static final Set<String> PLAIN = Set.of("match_regex", "!match_regex", "phrase_match");

  private final String full;

  AgentRules(Path agent) throws IOException {
    try (ZipFile jar = new ZipFile(agent.toFile())) {
      ZipEntry entry = jar.getEntry(ENTRY);
      try (InputStream in = jar.getInputStream(entry)) {
        full = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  String full() {
    return full;
  }

  /** The enabled rules that have only regular expressions and phrases, without processors. */
  String subset() {
    return file(plainRules());
  }

  /**
   * The same several times over: copies have other ids and other letters, so that no two look for
   * the same.
   */
  String times(int copies) {
    List<Object> rules = new ArrayList<>(plainRules());
    for (int copy = 1; copy < copies; copy++) {
      for (Object rule : plainRules()) {
        rules.add(new RotatedRule(copy).of(rule));
      }
    }
    return file(rules);
  }

  private String file(List<Object> rules) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("version", "2.2");
    file.put("metadata", Map.of("rules_version", "subset"));
    file.put("rules", rules);
    return JsonText.of(file);
  }

  private List<Object> plainRules() {
    List<Object> plain = new ArrayList<>();
    for (Object rule : Tree.list(JsonTree.object(full), "rules")) {
      Map<?, ?> map = (Map<?, ?>) rule;
      if (!Boolean.FALSE.equals(map.get("enabled")) && isPlain(map)) {
        plain.add(rule);
      }
    }
    return plain;
  }

  private static boolean isPlain(Map<?, ?> rule) {
    for (Object condition : Tree.list(rule, "conditions")) {
      if (!PLAIN.contains(((Map<?, ?>) condition).get("operator"))) {
        return false;
      }
    }
    return true;
  }
}
