// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The inputs that every build runs: beginnings for Jazzer, and what it found. */
class FuzzInputsTest {
  @TestFactory
  List<DynamicTest> everyInput_isTaken() throws IOException, URISyntaxException {
    List<DynamicTest> tests = new ArrayList<>();
    for (FuzzTargets.FuzzTarget target : FuzzTargets.ALL) {
      for (Path input : inputs(target.name())) {
        String name = target.name() + "/" + input.getFileName();
        tests.add(dynamicTest(name, () -> target.test().accept(Files.readAllBytes(input))));
      }
    }
    assertThat(tests).hasSizeGreaterThan(FuzzTargets.ALL.size());
    return tests;
  }

  static List<Path> inputs(String target) throws IOException, URISyntaxException {
    var folder = Objects.requireNonNull(FuzzInputsTest.class.getResource("/fuzz/" + target));
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList();
    }
  }
}
