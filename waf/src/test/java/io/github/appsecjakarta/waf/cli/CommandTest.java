// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandTest {
  private static final String RULE =
      """
      {"version": "2.2", "rules": [
        {"id": "r", "name": "n", "tags": {"type": "t"}%s,
         "conditions": [{"operator": "match_regex", "parameters": {
           "inputs": [{"address": "server.request.query"}, {"address": "server.request.body"}],
           "regex": "union select"}}]}]}
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path rules = Path.of("rules.json");
  private Path folder = Path.of(".");

  @BeforeEach
  void writeRules(@TempDir Path dir) throws IOException {
    folder = dir;
    rules = write("rules.json", RULE.formatted(""));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int waf(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }

  @Test
  void check_ofGoodRules_isSilentAboutThem() {
    assertThat(waf("check", rules.toString())).isZero();
    assertThat(out.toString()).isEqualTo(rules + ": rules 1 loaded;" + System.lineSeparator());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void check_ofBadRules_saysWhere() throws IOException {
    Path bad = write("bad.json", "{\"rules\":\n [{\"id\":\"x\"}]}");
    assertThat(waf("check", rules.toString(), bad.toString())).isEqualTo(1);
    assertThat(out.toString()).contains(bad + ":2:3: rules x: missing key 'conditions'");
  }

  @Test
  void check_ofRulesThatDoNothing_fails() throws IOException {
    Path empty = write("empty.json", "{}");
    assertThat(waf("check", empty.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("nothing to run");
  }

  @Test
  void strictCheck_findsWhatHasNoEffect() throws IOException {
    Path odd =
        write(
            "odd.json",
            RULE.formatted(", \"on_match\": [\"nix\", \"block\"], \"colour\": \"red\"")
                .replace(
                    "}]}\n", "}],\n  \"rules_override\": [{\"id\": \"z\", \"enabled\": true}]}"));
    assertThat(waf("check", odd.toString())).isZero();
    assertThat(waf("check", "--strict", odd.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains(odd + ":2:3: r: unknown action 'nix'")
        .contains(odd + ":2:3: r: unknown key 'colour'")
        .contains("index:0: no rule for id 'z'")
        .doesNotContain("'block'");
  }

  @Test
  void check_withoutFiles_isWrongUsage() {
    assertThat(waf("check")).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: waf check");
  }

  @Test
  void run_ofOptions_printsTheVerdict() {
    assertThat(waf("run", "--rules", rules.toString(), "--url", "/?q=1%20UNION%20SELECT")).isZero();
    assertThat(out.toString())
        .contains("found")
        .contains("rule r: n")
        .contains("server.request.query [q, 0] = 1 UNION SELECT");
  }

  @Test
  void run_ofAnHttpMessage_readsItsBody() throws IOException {
    Path request =
        write(
            "request.txt",
            "POST /x HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n"
                + "a=1&b=union+select");
    waf("run", "--rules", rules.toString(), "--request", request.toString(), "--json");
    assertThat(out.toString()).contains("\"server.request.body\"").contains("union select");
  }

  @Test
  void run_ofValuesByAddress_runsOneAfterTheOther() throws IOException {
    Path request =
        write(
            "request.json",
            "[{\"server.request.query\": \"x\"}, {\"server.request.query\": \"union select\"}]");
    waf("run", "--rules", rules.toString(), "--request", request.toString());
    assertThat(out.toString().lines().limit(2)).containsExactly("nothing found", "found");
  }

  @Test
  void run_printsNothingATerminalObeys() throws IOException {
    Path request =
        write("request.json", "{\"server.request.query\": \"union select \\u001b[2J\\u202e\"}");
    waf("run", "--rules", rules.toString(), "--request", request.toString());
    assertThat(out.toString()).contains("\\u001b[2J\\u202e").doesNotContain("\u001b");
  }

  @Test
  void run_withoutUsableRules_fails() throws IOException {
    Path bad = write("bad.json", "{\"rules\":[{\"id\":\"x\"}]}");
    assertThat(waf("run", "--rules", bad.toString(), "--url", "/")).isEqualTo(1);
    assertThat(err.toString()).contains("missing key 'conditions'").contains("no usable rule");
    assertThat(waf("run", "--rules", "nowhere.json", "--url", "/")).isEqualTo(1);
    assertThat(err.toString()).contains("nowhere.json: cannot be read");
  }

  @Test
  void run_ofSomethingThatIsNoRequest_fails() throws IOException {
    Path request = write("request.txt", "hello");
    assertThat(waf("run", "--rules", rules.toString(), "--request", request.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("no HTTP message");
  }

  @Test
  void explain_saysWhyARuleMatchedOrNot() {
    assertThat(waf("explain", "--rules", rules.toString(), "--url", "/?a=%1b%5b31m")).isZero();
    assertThat(out.toString())
        .contains("rule r: a condition does not hold")
        .contains("match_regex \"union select\": not found")
        .contains("\\u001b[31m")
        .doesNotContain("\u001b");
    assertThat(waf("explain", "--rules", rules.toString(), "--rule", "x", "--url", "/")).isZero();
    assertThat(out.toString()).contains("rule x: no such rule was loaded");
  }

  @Test
  void explain_showsTheEncodingsThatWereTakenOff() {
    // union%20select in Base64
    assertThat(waf("explain", "--url", "/?q=dW5pb24lMjBzZWxlY3Q=")).isZero();
    assertThat(out.toString())
        .contains("server.request.query[q][0] also decoded:")
        .contains("  Base64: union%20select")
        .contains("  percent encoding: union select");
  }

  @Test
  void explain_ofADisabledRule_saysSo() throws IOException {
    Path off =
        write("off.json", RULE.formatted(", \"enabled\": false").replace("\"r\"", "\"off\""));
    String[] arguments = {
      "explain", "--rules", rules.toString(), "--rules", off.toString(), "--rule", "off"
    };
    assertThat(waf(arguments)).isZero();
    assertThat(out.toString()).contains("rule off: not evaluated: it is not enabled");
  }

  @Test
  void explain_knowsTheTimeLimit() {
    String[] arguments = {
      "explain", "--rules", rules.toString(), "--budget", "0", "--url", "/?a=union+select"
    };
    assertThat(waf(arguments)).isZero();
    assertThat(out.toString()).contains("but the deadline was reached before");
  }
}
