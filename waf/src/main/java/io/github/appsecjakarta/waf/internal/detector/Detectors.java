// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import java.util.Map;
import java.util.function.Function;

/** The detectors there are, by the name rules give them. */
public final class Detectors {
  private record Entry(int version, Function<Map<String, ?>, Detector> factory) {}

  private static final Map<String, Entry> TABLE =
      Map.of(
          "lfi_detector", new Entry(LfiDetector.VERSION, parameters -> new LfiDetector()),
          "shi_detector", new Entry(ShiDetector.VERSION, parameters -> new ShiDetector()),
          "cmdi_detector", new Entry(CmdiDetector.VERSION, parameters -> new CmdiDetector()),
          "sqli_detector", new Entry(SqliDetector.VERSION, parameters -> new SqliDetector()),
          "ssrf_detector", new Entry(SsrfDetector.VERSION, SsrfDetector::of));

  private Detectors() {}

  /**
   * Whether there is such a detector.
   *
   * @param name without version
   * @return true if there is
   */
  public static boolean known(String name) {
    return TABLE.containsKey(name);
  }

  /**
   * The highest version of a detector a rule may ask for; known before its parameters are read, as
   * a rule that asks for more is passed over whatever its parameters are.
   *
   * @param name without version
   * @return the version
   * @throws IllegalArgumentException if there is no such detector
   */
  public static int version(String name) {
    return entry(name).version();
  }

  /**
   * Makes a detector for one condition.
   *
   * @param name without version
   * @param parameters the {@code parameters} of the condition; inputs in it are ignored. Lists are
   *     {@code List}, objects {@code Map} or {@link io.github.appsecjakarta.waf.input.Pairs}
   * @return the detector
   * @throws IllegalArgumentException if there is no such detector or a parameter is not valid; the
   *     message is for the diagnostics of the rule file
   */
  public static Detector create(String name, Map<String, ?> parameters) {
    return entry(name).factory().apply(parameters);
  }

  private static Entry entry(String name) {
    Entry entry = TABLE.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("unknown operator: '" + name + "'");
    }
    return entry;
  }
}
