// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import io.github.appsecjakarta.waf.rule.RuleInfo;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule that comes with the engine against its samples in {@code rules/*.jsonl}: an attack
 * must be seen by its rule alone, a benign sample by no default rule at all, or not by its own
 * where that is of a pack.
 */
class RuleSamplesTest {
  private static final Map<String, byte[]> FILES = files();
  private static final Set<String> OF_PACKS = ofPacks();
  private static final RequestJudge DEFAULT = new RequestJudge(defaultRules());

  @TestFactory
  Stream<DynamicTest> samples() {
    List<DynamicTest> tests = new ArrayList<>();
    read()
        .forEach(
            (rule, samples) -> {
              RequestJudge alone = new RequestJudge(only(rule));
              for (Sample sample : samples) {
                tests.add(
                    DynamicTest.dynamicTest(
                        rule + " " + sample.text(), () -> check(rule, alone, sample)));
              }
            });
    return tests.stream();
  }

  @Test
  void everyRuleHasBothKindsOfSamples() {
    Set<String> missing = new TreeSet<>();
    Map<String, List<Sample>> samples = read();
    for (RuleInfo rule : builder(FILES.values()).rules()) {
      List<Sample> own = samples.getOrDefault(rule.id(), List.of());
      boolean both =
          own.stream().anyMatch(Sample::attack)
              && own.stream().anyMatch(sample -> !sample.attack());
      if (!both && !rule.id().startsWith("blk-")) {
        missing.add(rule.id());
      }
    }
    assertThat(missing).isEmpty();
  }

  private static void check(String rule, RequestJudge alone, Sample sample) {
    Pairs request = sample.request();
    List<String> own = ids(alone.judge(request));
    if (OF_PACKS.contains(rule)) {
      assertThat(own).isEqualTo(sample.attack() ? List.of(rule) : List.of());
    } else if (sample.attack()) {
      assertThat(own).containsExactly(rule);
      assertThat(ids(DEFAULT.judge(request))).isNotEmpty();
    } else {
      assertThat(ids(DEFAULT.judge(request))).isEmpty();
    }
  }

  private static List<String> ids(Verdict verdict) {
    return verdict.matches().stream().map(RuleMatch::ruleId).toList();
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    DefaultRules.documents().forEach(file -> files.put(file.getKey(), file.getValue()));
    for (String pack : DefaultRules.packs()) {
      Map.Entry<String, byte[]> file = DefaultRules.pack(pack);
      files.put(file.getKey(), file.getValue());
    }
    return files;
  }

  private static WafBuilder builder(Iterable<byte[]> files) {
    WafBuilder builder = Waf.builder();
    int count = 0;
    for (byte[] file : files) {
      builder.put("file" + count++, file);
    }
    return builder;
  }

  private static Set<String> ofPacks() {
    List<byte[]> packs = new ArrayList<>();
    DefaultRules.packs().forEach(name -> packs.add(DefaultRules.pack(name).getValue()));
    Set<String> ids = new TreeSet<>();
    builder(packs).rules().forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  private static Waf defaultRules() {
    List<byte[]> files = new ArrayList<>();
    DefaultRules.documents().forEach(file -> files.add(file.getValue()));
    return builder(files).build().orElseThrow();
  }

  /** All rules with all but one switched off. */
  private static Waf only(String rule) {
    WafBuilder builder = builder(FILES.values());
    StringBuilder overrides = new StringBuilder("{\"version\":\"2.2\",\"rules_override\":[");
    for (RuleInfo info : builder.rules()) {
      if (!info.id().equals(rule)) {
        overrides
            .append("{\"rules_target\":[{\"rule_id\":\"")
            .append(info.id())
            .append("\"}],\"enabled\":false},");
      }
    }
    overrides.setCharAt(overrides.length() - 1, ']');
    builder.put("only", overrides.append('}').toString().getBytes(StandardCharsets.UTF_8));
    return builder.build().orElseThrow();
  }

  private static Map<String, List<Sample>> read() {
    Map<String, List<Sample>> samples = new TreeMap<>();
    for (String path : FILES.keySet()) {
      String name =
          path.substring(0, path.lastIndexOf('.'))
              .replace("default/", "")
              .replace("pack/", "packs/");
      InputStream in = RuleSamplesTest.class.getResourceAsStream("/rules/" + name + ".jsonl");
      if (in == null) {
        continue;
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          Sample sample = Sample.read(line);
          if (sample != null) {
            samples.computeIfAbsent(sample.group(), r -> new ArrayList<>()).add(sample);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return samples;
  }
}
