// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

  private static final String PASSED = "<testcase classname='A' name='x'/>";
  private static final String FAILED =
      "<testcase classname='A' name='x'><failure type='X'/></testcase>";

  private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);

  @TempDir Path directory = Path.of("");

  @BeforeEach
  void threeRunsThatAreTheSame() throws IOException {
    run(Run.BARE, PASSED, new Facts(7, 0, 10));
    run(Run.MONITOR, PASSED, new Facts(7, 7, 11));
    run(Run.BLOCK, PASSED, new Facts(7, 7, 12));
  }

  @Test
  void theSameResultsAreFineAndTheLineSaysWhatWasRun() throws IOException {
    Comparison comparison = Comparison.read(directory);
    assertThat(comparison.complaints()).isEmpty();
    assertThat(comparison.line())
        .isEqualTo(
            "rest-tck: WildFly, tests 1, passed without the JAR 1,"
                + " monitor passed 1, differ 0, WARs protected 7 of 7,"
                + " block passed 1, differ 0, WARs protected 7 of 7,"
                + " 33 s: the same with the JAR");
    CompareRuns.compare(directory, nowhere);
  }

  @Test
  void aTestThatFailsWithTheJarOnlyFailsTheComparison() throws IOException {
    run(Run.BLOCK, FAILED, new Facts(7, 7, 12));
    assertComplaint("block: A.x: [passed] became [failure X]");
  }

  @Test
  void aTestThatPassesWithTheJarOnlyFailsTheComparison() throws IOException {
    run(Run.BARE, PASSED.repeat(20) + FAILED.replace("'x'", "'y'"), new Facts(7, 0, 10));
    run(Run.MONITOR, PASSED.repeat(20) + FAILED.replace("'x'", "'y'"), new Facts(7, 7, 10));
    run(Run.BLOCK, PASSED.repeat(20) + PASSED.replace("'x'", "'y'"), new Facts(7, 7, 10));
    assertComplaint("block: A.y: [failure X] became [passed]");
  }

  @Test
  void applicationsWithoutProtectionProveNothing() throws IOException {
    run(Run.MONITOR, PASSED, new Facts(7, 6, 11));
    assertComplaint("monitor: protected 6 instead of 7");
  }

  @Test
  void protectionInTheRunWithoutTheJarProvesNothing() throws IOException {
    run(Run.BARE, PASSED, new Facts(7, 1, 10));
    assertComplaint("bare: protected 1 instead of 0");
  }

  @Test
  void runsInWhichEverythingFailsProveNothing() throws IOException {
    run(Run.BARE, FAILED, new Facts(7, 0, 10));
    run(Run.MONITOR, FAILED, new Facts(7, 7, 10));
    run(Run.BLOCK, FAILED, new Facts(7, 7, 10));
    assertComplaint("bare: only 0 of 1 tests passed");
  }

  @Test
  void runsWithoutTestsProveNothing() throws IOException {
    run(Run.BARE, "", new Facts(0, 0, 10));
    run(Run.MONITOR, "", new Facts(0, 0, 10));
    run(Run.BLOCK, "", new Facts(0, 0, 10));
    assertComplaint("bare: only 0 of 0 tests passed");
  }

  @Test
  void aRunThatLeftNothingFailsTheComparison() throws IOException {
    Files.delete(directory.resolve("block.properties"));
    assertThatIOException()
        .isThrownBy(() -> CompareRuns.compare(directory, nowhere))
        .withMessageContaining("block.properties");
  }

  @Test
  void onlyStartUpsInTheModeOfTheRunCount() throws IOException {
    Path log = directory.resolve("server.log");
    Files.writeString(
        log,
        """
        INFO APPSEC0001 AppSec for Jakarta EE protects a in mode block
          found    CDI in mode block
        INFO APPSEC0001 AppSec for Jakarta EE protects b in mode monitor
        INFO APPSEC0001 AppSec for Jakarta EE protects c in mode block
        """);
    assertThat(Facts.protectedIn(log, Run.BLOCK)).isEqualTo(2);
    assertThat(Facts.protectedIn(log, Run.MONITOR)).isEqualTo(1);
    assertThat(Facts.protectedIn(log, Run.BARE)).isEqualTo(3);
  }

  private void assertComplaint(String complaint) throws IOException {
    Comparison comparison = Comparison.read(directory);
    assertThat(comparison.complaints()).containsExactly(complaint);
    assertThat(comparison.line()).endsWith(": NOT THE SAME");
    assertThatIllegalStateException().isThrownBy(() -> CompareRuns.compare(directory, nowhere));
  }

  private void run(Run run, String tests, Facts facts) throws IOException {
    facts.write(directory.resolve(run + ".properties"));
    Path reports = Files.createDirectories(directory.resolve(run.toString()));
    Files.writeString(reports.resolve("TEST-A.xml"), "<testsuite>" + tests + "</testsuite>");
  }
}
