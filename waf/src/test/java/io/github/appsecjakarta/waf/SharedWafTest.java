// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.internal.engine.Evaluation;
import io.github.appsecjakarta.waf.internal.engine.RuleProgram;
import io.github.appsecjakarta.waf.internal.engine.RuleSet;
import io.github.appsecjakarta.waf.oracle.TokenSoup;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** One engine used by several threads at once, with texts that fill and reset what it keeps. */
class SharedWafTest {
  private static final long SEED = 20261124;
  private static final int TEXTS = 400;
  private static final int THREADS = 4;
  private static final int PASSES = 3;
  private static final Limits LIMITS = new Limits(20, 256, 4096);
  private static final List<String> WORDS =
      List.of("lorem", "ipsum", "dolor", "sit", "amet", "name", "42", "example.org", "O'Neil", "-");
  private static final List<String> WEAPONS =
      List.of(
          "union",
          "select",
          "<script",
          "onerror=",
          "../",
          "/etc/passwd",
          "$(",
          "`id`",
          "%00",
          "${jndi:",
          "ldap://",
          "' or 1=1",
          "sleep(",
          "<!ENTITY",
          "{{7*7}}",
          "&&",
          "\u00e9",
          "\uD83D\uDE00");

  @Test
  void threadsThatShareAnEngineGetTheVerdictsOfTheNaiveOne() throws Exception {
    List<String> texts = texts();
    List<List<String>> expected = new ArrayList<>();
    RuleProgram naive = Objects.requireNonNull(rules().compileNaively());
    for (String text : texts) {
      expected.add(ids(new Evaluation(naive, LIMITS).run(request(text), Long.MAX_VALUE)));
    }
    RuleProgram shared = Objects.requireNonNull(rules().compile(rule -> false));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<List<String>>>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        tasks.add(() -> judge(shared, texts));
      }
      for (var result : threads.invokeAll(tasks)) {
        assertThat(result.get()).as("seed %d", SEED).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aLongValueIsGivenUpWhenTheTimeIsOver() {
    WafBuilder builder = Waf.builder();
    DefaultRules.documents().forEach(file -> builder.put(file.getKey(), file.getValue()));
    Waf waf = builder.build().orElseThrow();
    String text = String.join(" ", texts()).repeat(10);
    Verdict verdict = waf.newContext(Limits.NONE).run(request(text), 1);
    assertThat(verdict.timeout()).isTrue();
  }

  private static List<List<String>> judge(RuleProgram program, List<String> texts) {
    List<List<String>> last = new ArrayList<>();
    for (int pass = 0; pass < PASSES; pass++) {
      last = new ArrayList<>();
      for (String text : texts) {
        last.add(ids(new Evaluation(program, LIMITS).run(request(text), Long.MAX_VALUE)));
      }
    }
    return last;
  }

  private static List<String> ids(Verdict verdict) {
    List<String> ids = new ArrayList<>();
    for (RuleMatch match : verdict.matches()) {
      ids.add(match.ruleId());
    }
    Collections.sort(ids);
    return ids;
  }

  private static Map<String, Object> request(String text) {
    return Map.of("server.request.query", Map.of("q", List.of(text)));
  }

  private static RuleSet rules() {
    RuleSet rules = new RuleSet();
    for (Map.Entry<String, byte[]> file : DefaultRules.documents()) {
      rules.put(file.getKey(), file.getValue());
    }
    return rules;
  }

  /** Ordinary ones, soups of attack words and random characters. */
  private static List<String> texts() {
    Random random = new Random(SEED);
    TokenSoup ordinary = new TokenSoup(random, WORDS, WORDS, 40);
    TokenSoup soup = new TokenSoup(random, WEAPONS, WORDS, 120);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      texts.add(
          switch (i % 4) {
            case 0 -> ordinary.next();
            case 1 -> noise(random);
            default -> soup.next();
          });
    }
    return texts;
  }

  private static String noise(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 800; i++) {
      text.append((char) (32 + random.nextInt(95)));
    }
    return text.toString();
  }
}
