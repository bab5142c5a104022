// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.verdict.RuleMatch;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waf detect}: which requests rules see an attack in. */
@Command(
    name = "detect",
    description = {
      "Judges requests, one JSON object per line of standard input:",
      "{\"id\", \"request\": {\"method\", \"uri\", \"headers\": [[name, value]], \"body\" or"
          + " \"body_b64\", \"client_ip\"}}.",
      "Answers each with {\"id\", \"detected\", \"rule_ids\"}. Limits are the filter's; there is no"
          + " time limit. Exit code 0 at the end of input."
    },
    mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {
  @Mixin private RuleChoice rules = new RuleChoice();

  @Override
  public Integer call() throws ProblemException, IOException {
    RequestJudge judge = new RequestJudge(rules.load());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        out.print(JsonValues.write(answer(judge, line)) + "\n");
        out.flush();
      }
    }
    return 0;
  }

  private static Map<String, @Nullable Object> answer(RequestJudge judge, String line) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    try {
      if (!(JsonValues.read(line) instanceof Pairs one)) {
        throw new IllegalArgumentException("not an object");
      }
      answer.put("id", one.first("id"));
      if (!(one.first("request") instanceof Pairs request)) {
        throw new IllegalArgumentException("no 'request'");
      }
      Verdict verdict = judge.judge(request);
      answer.put("detected", !verdict.matches().isEmpty());
      answer.put("rule_ids", verdict.matches().stream().map(RuleMatch::ruleId).toList());
    } catch (IOException | RuntimeException e) {
      answer.put("error", Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
    return answer;
  }
}
