// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorsTest {
  private static final String PIECES =
      "abc 01'\"`$(){}[]<>|&;=#-/*\\.,:?@%!+\n\t\u00e9\uDC80\uD83D\uDE00";

  @ParameterizedTest
  @CsvSource({
    "lfi_detector,2",
    "shi_detector,1",
    "cmdi_detector,1",
    "sqli_detector,3",
    "ssrf_detector,3"
  })
  void knowsItsDetectorsAndTheirVersions(String name, int version) {
    assertThat(Detectors.known(name)).isTrue();
    assertThat(Detectors.version(name)).isEqualTo(version);
    Detector detector = Detectors.create(name, Map.of());
    assertThat(detector.version()).isEqualTo(version);
    assertThat(detector.argumentNames()).startsWith("resource", "params");
  }

  @Test
  void refusesAnotherName() {
    assertThat(Detectors.known("xxe_detector")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Detectors.create("xxe_detector", Map.of()))
        .withMessage("unknown operator: 'xxe_detector'");
  }

  @Test
  void refusesParametersOfTheWrongKind() {
    assertInvalid(
        Map.of("options", Map.of("forbid-full-url-injection", "x")),
        "invalid type 'string' for key 'forbid-full-url-injection', expected 'bool'");
    assertInvalid(
        Map.of("options", new Pairs().add("path-inspection", null)),
        "invalid type 'null' for key 'path-inspection', expected 'bool'");
    assertInvalid(
        Map.of("options", List.of()), "invalid type 'array' for key 'options', expected 'map'");
    assertInvalid(
        Map.of("policy", Map.of("allowed-schemes", 5L)),
        "invalid type 'unsigned' for key 'allowed-schemes', expected 'array'");
    assertInvalid(
        Map.of("policy", Map.of("forbidden-ips", List.of(Map.of()))),
        "bad cast, expected 'string', obtained 'map'");
  }

  private static void assertInvalid(Map<String, ?> parameters, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Detectors.create("ssrf_detector", parameters))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lfi_detector", "shi_detector", "cmdi_detector", "sqli_detector", "ssrf_detector"})
  void stopsWhenTheTimeIsUp(String name) {
    AtomicInteger asked = new AtomicInteger();
    Map<String, String> hits =
        Map.of("shi", "; id x", "sql", "1 OR 1=1", "lfi", "/etc/passwd", "ssrf", "evil.com/x");
    Object resource =
        switch (name) {
          case "cmdi_detector" -> List.of("/bin/sh", "-c", "ls; id x");
          case "shi_detector" -> "ls; id x";
          case "lfi_detector" -> "/etc/passwd";
          case "ssrf_detector" -> "http://evil.com/x";
          default -> "SELECT a FROM b WHERE 1 OR 1=1";
        };
    Detector detector = Detectors.create(name, Map.of());
    assertThat(detector.detect(input(resource, hits, () -> false))).isNotNull();
    assertThat(detector.detect(input(resource, hits, () -> asked.incrementAndGet() > 0))).isNull();
    assertThat(asked).hasPositiveValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lfi_detector", "shi_detector", "cmdi_detector", "sqli_detector", "ssrf_detector"})
  void takesAnyText(String name) {
    Random random = new Random(42);
    Map<String, ?> everything =
        Map.of("options", Map.of("path-inspection", true, "query-inspection", true));
    Detector detector = Detectors.create(name, everything);
    for (int i = 0; i < 20_000; i++) {
      String text = (name.startsWith("ssrf") ? "http://a/" : "") + randomText(random, 40);
      int from = random.nextInt(text.length() + 1);
      String part = text.substring(from, from + random.nextInt(text.length() + 1 - from));
      Object resource = name.startsWith("cmdi") ? List.of("/bin/sh", "-c", text) : text;
      Finding finding = detector.detect(input(resource, List.of(part), () -> false));
      if (finding != null) {
        assertThat(part).contains(finding.highlight().get(0));
      }
    }
  }

  private static String randomText(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(longest); length > 0; length--) {
      text.append(PIECES.charAt(random.nextInt(PIECES.length())));
    }
    return text.toString();
  }

  private static DetectorInput input(Object resource, Object params, BooleanSupplier expired) {
    return new DetectorInput(
        new Argument("r", List.of(), resource),
        List.of(new Argument("p", List.of(), params)),
        new Argument("d", List.of(), "mysql"),
        part -> false,
        expired);
  }
}
