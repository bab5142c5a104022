// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operator on single values: {@code yes} maps a value to what is highlighted in it, {@code
 * no} lists values, {@code error} says why the parameters are refused.
 */
class OperatorVectorsTest {
  static Stream<Arguments> vectors() {
    return JsonResource.objects("operator/vectors.json").stream()
        .map(v -> Arguments.of(v.get("operator") + " " + v.get("params"), v));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void operator_answers(String name, Map<String, Object> vector) throws IOException {
    for (Object pair : JsonResource.list(vector.get("yes"))) {
      List<Object> valueAndHighlight = JsonResource.list(pair);
      Map<String, Object> answer = ask(vector, valueAndHighlight.get(0));
      assertThat(answer).as("%s", pair).containsEntry("matched", true);
      assertThat(JsonResource.list(answer.get("highlight")))
          .as("%s", pair)
          .containsExactlyElementsOf(highlights(valueAndHighlight.get(1)));
    }
    for (Object value : JsonResource.list(vector.get("no"))) {
      assertThat(ask(vector, value)).as("%s", value).containsEntry("matched", false);
    }
    if (vector.containsKey("error")) {
      assertThat(ask(vector, "x").get("error")).isEqualTo(vector.get("error"));
    }
  }

  private static List<Object> highlights(Object one) {
    return one instanceof List<?> several ? List.copyOf(several) : List.of(one);
  }

  private static Map<String, Object> ask(Map<String, Object> vector, Object value)
      throws IOException {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("op", "match");
    request.put("id", 1);
    request.put("operator", vector.get("operator"));
    request.put("params", vector.get("params"));
    request.put("input", value);
    return JsonResource.object(new ConformanceSession().answer(JsonValues.write(request)));
  }
}
