// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import java.util.Map;

/** The detectors there are, by the name rules give them. */
public final class Detectors {
  private static final Map<String, Integer> VERSIONS =
      Map.of(
          "lfi_detector", LfiDetector.VERSION,
          "shi_detector", ShiDetector.VERSION,
          "cmdi_detector", CmdiDetector.VERSION,
          "sqli_detector", SqliDetector.VERSION,
          "ssrf_detector", SsrfDetector.VERSION);

  private Detectors() {}

  /**
   * Whether there is such a detector.
   *
   * @param name without version
   * @return true if there is
   */
  public static boolean known(String name) {
    return VERSIONS.containsKey(name);
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
    Integer version = VERSIONS.get(name);
    if (version == null) {
      throw unknown(name);
    }
    return version;
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
    return switch (name) {
      case "lfi_detector" -> new LfiDetector();
      case "shi_detector" -> new ShiDetector();
      case "cmdi_detector" -> new CmdiDetector();
      case "sqli_detector" -> new SqliDetector();
      case "ssrf_detector" -> SsrfDetector.of(parameters);
      default -> throw unknown(name);
    };
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("unknown operator: '" + name + "'");
  }
}
