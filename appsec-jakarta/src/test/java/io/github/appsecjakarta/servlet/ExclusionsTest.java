// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exclusions, packs and sensitivity as settings of a deployment with the default rules. */
class ExclusionsTest {
  private static final String SCRIPT = "/hello?q=%3Cscript%3Ealert(1)%3C/script%3E";

  @Test
  void theExclusionOfAnEventKeepsItFromHappeningAgain(@TempDir Path folder) throws IOException {
    String suggested;
    try (WebServer server = start(Map.of("appsec.waf.mode", "block"))) {
      assertThat(server.get(SCRIPT).statusCode()).isEqualTo(403);
      String event = server.events().get(0);
      int start = event.indexOf("\"exclusions\":[") + "\"exclusions\":".length();
      suggested = event.substring(start, event.indexOf(']', start) + 1);
      assertThat(suggested).contains("\"route\":\"/shop/hello\",\"parameter\":\"query.q\"");
    }
    String file = write(folder, "{\"exclusions\":" + suggested.replace("\"\"", "\"a test\"") + "}");
    try (WebServer server = start(Map.of("appsec.waf.exclusions", file))) {
      assertThat(server.runtime().rules().problems()).isEmpty();
      server.get(SCRIPT);
      server.get(SCRIPT.replace("q=", "p="));
      assertThat(server.events()).singleElement().asString().contains("\"query.p\"");
    }
  }

  @Test
  void whatDoesNotHoldIsReported(@TempDir Path folder) throws IOException {
    String file =
        write(
            folder,
            """
            {"exclusions": [
              {"rule": "xss-001", "expires": "2020-01-01", "reason": "old"},
              {"rule": "nobody", "reason": "gone"},
              {"rule": "xss-001"}]}""");
    try (WebServer server = start(Map.of("appsec.waf.exclusions", file))) {
      List<String> problems = server.runtime().rules().problems();
      assertThat(problems).hasSize(3);
      assertThat(problems.toString())
          .contains("missing key 'reason'", "expired on 2020-01-01", "no rule is meant by nobody");
      server.get(SCRIPT);
      assertThat(server.events()).isNotEmpty();
    }
  }

  @Test
  void aFileThatIsMissingIsReported() {
    try (WebServer server = start(Map.of("appsec.waf.exclusions", "/no/such/file"))) {
      assertThat(server.runtime().rules().problems())
          .containsExactly("/no/such/file: does not exist");
    }
  }

  @Test
  void sensitivityChoosesRules() {
    int normal = rules(Map.of());
    assertThat(rules(Map.of("appsec.waf.sensitivity", "high"))).isGreaterThan(normal);
    assertThat(rules(Map.of("appsec.waf.packs", "php,node,protocol"))).isGreaterThan(normal);
    assertThat(events("normal", "/hello?q=%3Ciframe%3E")).hasSize(1);
    assertThat(events("low", "/hello?q=%3Ciframe%3E")).isEmpty();
    assertThat(events("low", SCRIPT)).hasSize(1);
    assertThat(events("normal", "/hello?q=x%27+or+y")).isEmpty();
    assertThat(events("high", "/hello?q=x%27+or+y")).hasSize(1);
  }

  private static int rules(Map<String, String> settings) {
    try (WebServer server = start(settings)) {
      assertThat(server.runtime().rules().problems()).isEmpty();
      return server.runtime().rules().loaded();
    }
  }

  private static List<String> events(String sensitivity, String path) {
    try (WebServer server = start(Map.of("appsec.waf.sensitivity", sensitivity))) {
      server.get(path);
      return server.events();
    }
  }

  private static WebServer start(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("appsec.waf.budget", "60s"); // a cold machine is no reason to let a request pass
    return WebServer.start(all, new TestApplication());
  }

  private static String write(Path folder, String json) throws IOException {
    return Files.writeString(folder.resolve("exclusions.json"), json).toString();
  }
}
