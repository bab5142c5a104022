// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.Waf;
import io.github.appsecjakarta.waf.WafBuilder;
import io.github.appsecjakarta.waf.http.HttpLimits;
import io.github.appsecjakarta.waf.http.QueryString;
import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.rule.DefaultRules;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndpointTest {

  @Test
  void aFormHasItsSizeAndCanBeDecoded() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      String form = Endpoint.form(random);
      assertThat(form).hasSize(Endpoint.FORM_BYTES).startsWith("first-name=");
      assertThat(URLDecoder.decode(form, UTF_8)).doesNotContain("\uFFFD");
    }
  }

  @Test
  void noFormIsAnAttackToTheDefaultRules() {
    WafBuilder builder = Waf.builder();
    DefaultRules.documents().forEach(file -> builder.put(file.getKey(), file.getValue()));
    Waf waf = builder.build().orElseThrow();
    HttpLimits limits = HttpLimits.DEFAULT;
    Random random = new Random(1);
    for (int i = 0; i < 5000; i++) {
      Map<String, ?> fields = QueryString.parse(Endpoint.form(random), limits).value();
      Verdict verdict =
          waf.newContext(new Limits(20, 256, 4096))
              .run(Map.of("server.request.body", fields), 1_000_000_000L);
      assertThat(verdict.matches()).as("%s", fields).isEmpty();
    }
  }

  @Test
  void theSameSeedMakesTheSameRequestsAndTheyDiffer() {
    for (Endpoint endpoint : Endpoint.values()) {
      List<String> requests = texts(endpoint);
      assertThat(requests).isEqualTo(texts(endpoint)).doesNotHaveDuplicates();
    }
  }

  @Test
  void aRequestSaysHowLongItIs() {
    String request = new String(Endpoint.FORM.requests("localhost:1", 7).get(0), UTF_8);
    String body = request.substring(request.indexOf("\r\n\r\n") + 4);
    assertThat(request).contains("Content-Length: " + body.getBytes(UTF_8).length + "\r\n");
  }

  private static List<String> texts(Endpoint endpoint) {
    List<String> texts = new ArrayList<>();
    endpoint.requests("localhost:1", 7).forEach(request -> texts.add(new String(request, UTF_8)));
    return texts;
  }
}
