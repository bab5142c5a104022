// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {
  private static final String ATTACK =
      "{\"rule\":\"xss-001\",\"attack\":true,\"value\":\"<script>x</script>\"}";
  private static final String MISSED =
      "{\"id\":\"m\",\"category\":\"other\",\"label\":\"attack\",\"request\":{\"uri\":\"/nothing\"}}";
  private static final String DISTURBED =
      "{\"rule\":\"xss-001\",\"attack\":false,\"value\":\"<script>y</script>\"}";

  @Test
  void countsByGroupAndNamesWhatIsWrong(@TempDir Path folder) throws IOException {
    Path samples = folder.resolve("samples.jsonl");
    Files.write(
        samples, List.of(ATTACK, MISSED, DISTURBED, "", "{\"rule\":\"r\",\"about\":\"x\"}"));
    String out = run(1, samples.toString());
    assertThat(out)
        .containsPattern("xss-001 +1 of 1 attacks seen, 1 of 1 benign disturbed")
        .containsPattern("other +0 of 1 attacks seen, 0 of 0 benign disturbed")
        .containsPattern("all +1 of 2 attacks seen, 1 of 1 benign disturbed")
        .containsPattern("time +\\d+ us each")
        .contains("missed    m", "disturbed {\"rule\"");
  }

  @Test
  void aChangeShowsItsCostAndGain(@TempDir Path folder) throws IOException {
    Path samples = folder.resolve("samples.jsonl");
    Path saved = folder.resolve("saved");
    Files.write(samples, List.of(ATTACK, MISSED, DISTURBED));
    run(1, samples.toString(), "--save", saved.toString());
    Files.write(folder.resolve("exclusions.json"), List.of(exclusion()));
    String out =
        run(
            1,
            samples.toString(),
            "--before",
            saved.toString(),
            "--exclusions",
            folder.resolve("exclusions.json").toString());
    assertThat(out)
        .contains("better: no longer disturbed", "worse:  now       missed    {\"rule\"")
        .doesNotContain("missed    m");
  }

  @Test
  void aPackIsAddedByName(@TempDir Path folder) throws IOException {
    Path samples = folder.resolve("samples.jsonl");
    Files.writeString(samples, "{\"rule\":\"php-001\",\"attack\":true,\"value\":\"[php]x\"}");
    assertThat(run(1, samples.toString())).contains("0 of 1 attacks seen");
    assertThat(run(0, samples.toString(), "--pack", "php")).contains("1 of 1 attacks seen");
    assertThat(run(1, samples.toString(), "--pack", "perl")).contains("no pack 'perl'");
  }

  private static String exclusion() {
    return "{\"exclusions\":[{\"tag\":\"type:xss\",\"route\":\"/\",\"reason\":\"test\"}]}";
  }

  private static String run(int expected, String... arguments) {
    StringWriter out = new StringWriter();
    String[] all = new String[arguments.length + 1];
    all[0] = "score";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    int code =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out)).execute(all);
    assertThat(code).as(out.toString()).isEqualTo(expected);
    return out.toString();
  }
}
