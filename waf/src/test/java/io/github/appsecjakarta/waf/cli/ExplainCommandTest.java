// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What {@code explain} says of one rule and one request, as data. */
class ExplainCommandTest {
  static Stream<Arguments> cases() {
    return JsonResource.objects("explain/cases.json").stream()
        .map(one -> Arguments.of(one.get("name"), one));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void explanation_namesTheReason(String name, Map<String, Object> one, @TempDir Path folder)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("explain", "--rule", "r"));
    arguments.addAll(List.of("--rules", write(folder, "rules.json", rules(one))));
    arguments.addAll(List.of("--request", write(folder, "request.json", one.get("request"))));
    if (one.get("budget") instanceof Number budget) {
      arguments.addAll(List.of("--budget", budget.toString()));
    }
    StringWriter out = new StringWriter();
    CommandLine command = Main.commandLine().setOut(new PrintWriter(out, true));
    assertThat(command.execute(arguments.toArray(String[]::new))).isZero();
    for (Object line : JsonResource.list(one.get("want"))) {
      assertThat(out.toString()).as(name).contains(String.valueOf(line));
    }
  }

  private static Map<String, Object> rules(Map<String, Object> one) {
    return Map.of(
        "rules",
        List.of(
            Map.of(
                "id",
                "r",
                "name",
                "n",
                "tags",
                Map.of("type", "t"),
                "conditions",
                JsonResource.list(one.get("conditions")))),
        "exclusions",
        JsonResource.list(one.get("exclusions")));
  }

  private static String write(Path folder, String name, @Nullable Object json) throws IOException {
    return Files.writeString(folder.resolve(name), JsonValues.write(json)).toString();
  }
}
