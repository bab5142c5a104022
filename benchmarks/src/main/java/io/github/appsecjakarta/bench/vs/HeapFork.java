// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One process that keeps ten engines with full caches and weighs what is alive. */
final class HeapFork {
  private static final int ENGINES = 10;

  private HeapFork() {}

  public static void main(String[] arguments) throws IOException {
    String rules = Files.readString(Path.of(arguments[0]));
    List<List<Map<String, Object>>> hostile = Inputs.hostile();
    OurEngine.of(rules).judge(hostile.get(0).get(0)); // classes and what all engines share
    long before = live();
    List<Engine> engines = new ArrayList<>();
    for (int i = 0; i < ENGINES; i++) {
      Engine engine = OurEngine.of(rules);
      Inputs.named().values().forEach(engine::judge);
      hostile.forEach(requests -> requests.forEach(engine::judge));
      engines.add(engine);
    }
    double each = (live() - before) / 1048576.0 / ENGINES;
    engines.forEach(engine -> engine.judge(hostile.get(0).get(0)));
    System.out.println("heap " + each);
  }

  private static long live() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
