// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.ConformanceCases;
import io.github.appsecjakarta.waf.input.Pairs;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransformConformanceTest {
  /** A comma alone stays there, while in any longer text it is a space. */
  private static final Set<String> DIFFERENT = Set.of("transform/blns/shell_unescape/47");

  @Test
  void everyTransformerAnswersAsRecorded() {
    List<Pairs> cases = ConformanceCases.file("transform.jsonl");
    Map<String, Pairs> recorded = ConformanceCases.recorded();
    List<String> failures = new ArrayList<>();
    int asked = 0;
    for (Pairs one : cases) {
      String id = text(one, "id");
      Pairs answer = recorded.get(id);
      if (answer == null || DIFFERENT.contains(id)) {
        continue;
      }
      asked++;
      String input = decode(text(one, "input_b64"));
      Transformer transformer = Objects.requireNonNull(Transformers.named(text(one, "name")), id);
      String got = transformer.apply(input);
      String want = decode(text(answer, "output_b64"));
      if (!got.equals(want)) {
        failures.add(id + ": <" + input + "> became <" + got + ">, not <" + want + ">");
      }
    }
    assertThat(failures).as("of %s", asked).isEmpty();
    assertThat(asked).isPositive();
  }

  private static String text(Pairs pairs, String key) {
    return String.valueOf(pairs.first(key));
  }

  private static String decode(String base64) {
    return Utf8.decode(Base64.getDecoder().decode(base64));
  }
}
