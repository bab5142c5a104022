// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One fresh process that loads a rule file and judges its first requests. */
final class LoadFork {
  private LoadFork() {}

  public static void main(String[] arguments) throws IOException {
    byte[] rules = Files.readAllBytes(Path.of(arguments[0]));
    Map<String, Map<String, Object>> requests = Inputs.named();
    double start = ThreadMeter.cpuMillis();
    WafBuilder builder = Waf.builder();
    builder.put("rules", rules);
    Engine engine = new OurEngine(builder.build().orElseThrow());
    double loaded = ThreadMeter.cpuMillis();
    engine.judge(requests.getOrDefault("a", Map.of()));
    double first = ThreadMeter.cpuMillis();
    engine.judge(requests.getOrDefault("b", Map.of()));
    double second = ThreadMeter.cpuMillis();
    System.out.println("load " + (loaded - start));
    System.out.println("first " + (first - loaded));
    System.out.println("second " + (second - first));
  }
}
