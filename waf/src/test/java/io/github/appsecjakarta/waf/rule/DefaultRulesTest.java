// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every default rule. */
class DefaultRulesTest {
  private static final WafBuilder BUILDER = Waf.builder();
  private static final Set<String> VERSIONS = new HashSet<>();

  @BeforeAll
  static void load() {
    for (Map.Entry<String, byte[]> file : DefaultRules.documents()) {
      Diagnostics diagnostics = BUILDER.put(file.getKey(), file.getValue());
      assertThat(diagnostics.lines()).isEmpty();
      VERSIONS.add(String.valueOf(diagnostics.rulesVersion()));
    }
  }

  @Test
  void allFilesHaveTheSameVersion() {
    assertThat(VERSIONS).hasSize(1).doesNotContain("null");
    assertThat(BUILDER.build()).isPresent();
  }

  @Test
  void everyRuleThatSeesAttacksIsClassified() {
    for (RuleInfo rule : BUILDER.rules()) {
      if (!rule.id().startsWith("blk-")) {
        assertThat(rule.tags())
            .as(rule.id())
            .containsEntry("category", "attack_attempt")
            .containsKeys("type", "confidence", "module", "cwe", "capec");
        assertThat(rule.tags().get("confidence")).as(rule.id()).isIn("high", "medium", "low");
      }
    }
  }

  @Test
  void blockListsAreThere() {
    assertThat(BUILDER.rules())
        .extracting(RuleInfo::id)
        .contains("blk-001-001", "blk-001-002")
        .doesNotHaveDuplicates();
  }
}
