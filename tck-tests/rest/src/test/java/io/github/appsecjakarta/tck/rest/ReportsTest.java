// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

  @TempDir Path directory = Path.of("");

  @Test
  void aTestCasePassesUnlessItHasAFailureAnErrorOrWasSkipped() throws IOException {
    report(
        "TEST-a.xml",
        """
        <testsuite name="a.AIT" tests="4">
          <properties><property name="failure" value="error"/></properties>
          <testcase name="good" classname="a.AIT" time="0.1"/>
          <testcase name="loud" classname="a.AIT"><system-out>an error</system-out></testcase>
          <testcase name="bad" classname="a.AIT">
            <failure message="no" type="org.opentest4j.AssertionFailedError">at x</failure>
            <system-err>hm</system-err>
          </testcase>
          <testcase name="off" classname="a.AIT"><skipped/></testcase>
          <testcase classname="a.AIT"><error type="DeploymentException"/></testcase>
        </testsuite>
        """);
    Results expected = new Results();
    expected.add("a.AIT.good", "passed");
    expected.add("a.AIT.loud", "passed");
    expected.add("a.AIT.bad", "failure org.opentest4j.AssertionFailedError");
    expected.add("a.AIT.off", "skipped");
    expected.add("a.AIT.", "error DeploymentException");
    Results read = Reports.read(directory);
    assertThat(read.differences(expected)).isEmpty();
    assertThat(read.total()).isEqualTo(5);
    assertThat(read.passed()).isEqualTo(2);
  }

  @Test
  void allReportsAreReadAndNothingElse() throws IOException {
    report("TEST-a.xml", "<testsuite><testcase name='x' classname='A'/></testsuite>");
    report("TEST-b.xml", "<testsuite><testcase name='x' classname='B'/></testsuite>");
    report("failsafe-summary.xml", "not XML");
    assertThat(Reports.read(directory).total()).isEqualTo(2);
  }

  @Test
  void aReportThatWasCutOffIsNamed() throws IOException {
    report("TEST-a.xml", "<testsuite><testcase name='x' classname='A'/>");
    assertThatIOException()
        .isThrownBy(() -> Reports.read(directory))
        .withMessageContaining("TEST-a.xml");
  }

  private void report(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
