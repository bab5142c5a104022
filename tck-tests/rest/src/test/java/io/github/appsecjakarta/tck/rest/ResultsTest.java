// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultsTest {

  private final Results here = new Results();
  private final Results there = new Results();

  @Test
  void theSameResultsInAnotherOrderAreNoDifference() {
    here.add("a", "passed");
    here.add("a", "skipped");
    there.add("a", "skipped");
    there.add("a", "passed");
    assertThat(here.differences(there)).isEmpty();
  }

  @Test
  void anotherResultIsADifference() {
    here.add("a", "passed");
    there.add("a", "failure X");
    assertThat(here.differences(there)).containsExactly("a: [passed] became [failure X]");
  }

  @Test
  void anotherExceptionIsADifference() {
    here.add("a", "error X");
    there.add("a", "error Y");
    assertThat(here.differences(there)).hasSize(1);
  }

  @Test
  void aTestThatRanInOneRunOnlyIsADifference() {
    here.add("a", "passed");
    there.add("b", "passed");
    assertThat(here.differences(there))
        .containsExactly("a: [passed] became [did not run]", "b: [did not run] became [passed]");
  }

  @Test
  void aTestThatRanMoreOftenIsADifference() {
    here.add("a", "passed");
    there.add("a", "passed");
    there.add("a", "passed");
    assertThat(here.differences(there)).containsExactly("a: [passed] became [passed, passed]");
  }
}
