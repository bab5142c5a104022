// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import io.github.appsecjakarta.waf.oracle.NativeOracle;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;

/** One process that measures all engines, input by input and interleaved. */
final class Fork {
  static final String NATIVE = "native";
  static final String NATIVE_FULL = "native-full";
  static final String OURS = "ours";
  static final String OURS_FULL = "ours-full";
  static final String OURS_X4 = "ours-x4";
  static final String OWN = "ours-own-rules";
  static final String RE2J = "re2j-per-rule";
  static final String JDK = "jdk-per-rule";

  private static final long WARM_UP = 300_000_000;
  private static final long LAP = 20_000_000;
  private static final int LAPS = 7;
  private static final int PASSES = 3;
  private static final int COPIES = 8;
  private static final int DEADLINE_LAPS = 50;

  private final Map<String, Engine> engines = new LinkedHashMap<>();
  private int differences;

  private Fork(Path agent) throws IOException {
    AgentRules rules = new AgentRules(agent);
    NativeOracle oracle = NativeOracle.open(agent, 256, 4096);
    engines.put(NATIVE, new NativeEngine(oracle, rules.subset()));
    engines.put(OURS, OurEngine.of(rules.subset()));
    engines.put(NATIVE_FULL, new NativeEngine(oracle, rules.full()));
    engines.put(OURS_FULL, OurEngine.of(rules.full()));
    engines.put(OURS_X4, OurEngine.of(rules.times(4)));
    engines.put(OWN, OurEngine.of(DefaultRules.documents()));
    engines.put(RE2J, new PerRuleEngine(rules.subset(), PerRuleEngine::re2j));
    engines.put(JDK, new PerRuleEngine(rules.subset(), PerRuleEngine::jdk));
  }

  public static void main(String[] arguments) throws IOException {
    Fork fork = new Fork(Path.of(arguments[0]));
    fork.measureNamed();
    fork.measureHostile();
    fork.measureDeadline();
    System.out.println("differences " + fork.differences);
  }

  private void measureNamed() {
    for (String name : Inputs.named().keySet()) {
      List<Map<String, Object>> copies = new ArrayList<>();
      for (int i = 0; i < COPIES; i++) {
        copies.add(Inputs.named().get(name));
      }
      compare(name, copies.get(0));
      for (Engine engine : engines.values()) {
        ThreadMeter.during(WARM_UP, engine, copies);
      }
      for (int lap = 0; lap < LAPS; lap++) {
        for (Map.Entry<String, Engine> engine : engines.entrySet()) {
          print(engine.getKey(), name, ThreadMeter.during(LAP, engine.getValue(), copies));
        }
      }
    }
  }

  /** The first pass is not measured: it is the one in which the engines learn. */
  private void measureHostile() {
    List<List<Map<String, Object>>> hostile = Inputs.hostile();
    for (int kind = 0; kind < hostile.size(); kind++) {
      String name = kind == 0 ? "random" : "soup";
      hostile.get(kind).forEach(request -> compare(name, request));
      for (int pass = 0; pass < PASSES; pass++) {
        for (String engine : List.of(NATIVE, OURS, OURS_X4, NATIVE_FULL, OURS_FULL)) {
          Engine judge = engines.get(engine);
          if (judge != null) {
            print(engine, name, ThreadMeter.once(judge, hostile.get(kind)));
          }
        }
      }
    }
  }

  /** A value of a million characters and one millisecond to judge it. */
  private void measureDeadline() {
    OurEngine engine = (OurEngine) Objects.requireNonNull(engines.get(OURS));
    Map<String, Object> request = Map.of("server.request.body", Inputs.prose());
    for (int lap = 0; lap < DEADLINE_LAPS; lap++) {
      double start = ThreadMeter.cpuMillis();
      engine.judgeWithin(1_000_000, request);
      System.out.println("deadline " + (ThreadMeter.cpuMillis() - start));
    }
  }

  private void compare(String name, Map<String, Object> request) {
    compare(name, request, NATIVE, OURS);
    compare(name, request, NATIVE_FULL, OURS_FULL);
  }

  private void compare(String name, Map<String, Object> request, String oracle, String subject) {
    Engine first = engines.get(oracle);
    Engine second = engines.get(subject);
    if (first == null || second == null) {
      return;
    }
    SortedSet<String> expected = first.hits(request);
    SortedSet<String> answer = second.hits(request);
    if (!expected.equals(answer)) {
      differences++;
      System.err.println(name + ": " + oracle + ' ' + expected + ", " + subject + ' ' + answer);
    }
  }

  private static void print(String engine, String input, ThreadMeter.Cost cost) {
    System.out.println("cost " + engine + ' ' + input + ' ' + cost.micros() + ' ' + cost.bytes());
  }
}
