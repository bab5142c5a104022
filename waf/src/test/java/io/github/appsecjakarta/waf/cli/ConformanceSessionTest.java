// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceSessionTest {
  private static final String LOAD =
      """
      {"op":"load","id":1,"rules":{"rules":[{"id":"r","name":"n","tags":{"type":"t"},"conditions":\
      [{"operator":"exists","parameters":{"inputs":[{"address":"a"}]}}]}]}}""";

  private final ConformanceSession session = new ConformanceSession();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"op\":\"fly\",\"id\":7}|{\"id\":7,\"error\":\"unsupported\"}",
        "{\"op\":\"transform\",\"id\":\"x\",\"name\":\"nix\",\"input_b64\":\"\"}"
            + "|{\"id\":\"x\",\"error\":\"unsupported\"}",
        "{\"op\":\"transform\",\"id\":2,\"name\":\"lowercase\",\"input_b64\":\"QQ==\"}"
            + "|{\"id\":2,\"output_b64\":\"YQ==\",\"changed\":true}",
        "{\"op\":\"run\",\"id\":3,\"data\":{}}|{\"id\":3,\"error\":\"no rules\"}",
        "{\"op\":\"close\",\"id\":4}|{\"id\":4,\"ok\":true}",
        "{\"id\":5}|{\"id\":5,\"error\":\"no text under 'op'\"}",
        "{\"op\":\"client_ip\",\"id\":6,\"headers\":{\"x-forwarded-for\":\"10.0.0.1, 8.8.8.8\"}}"
            + "|{\"id\":6,\"ip\":\"8.8.8.8\"}",
        "{\"op\":\"client_ip\",\"id\":8,\"headers\":{}}|{\"id\":8,\"ip\":null}",
      })
  void request_isAnsweredInOneLine(String request, String answer) throws IOException {
    assertThat(JsonResource.object(session.answer(request))).isEqualTo(JsonResource.object(answer));
  }

  @Test
  void brokenRequest_isAnErrorAndNotTheEnd() throws IOException {
    assertThat(session.answer("{nope")).startsWith("{\"error\":");
    assertThat(session.answer("[]")).isEqualTo("{\"error\":\"not an object\"}");
    assertThat(session.answer(LOAD)).contains("\"ok\":true");
  }

  @Test
  void load_forgetsContexts() throws IOException {
    session.answer(LOAD);
    String run = "{\"op\":\"run\",\"id\":2,\"context\":\"c\",\"data\":{\"a\":1}}";
    assertThat(session.answer(run)).contains("\"result\":\"match\"");
    assertThat(session.answer(run)).contains("\"result\":\"ok\"");
    session.answer(LOAD);
    assertThat(session.answer(run)).contains("\"result\":\"match\"");
    session.answer("{\"op\":\"close\",\"id\":3,\"context\":\"c\"}");
    assertThat(session.answer(run)).contains("\"result\":\"match\"");
  }

  @Test
  void load_ofNothingUsable_isNotOk() throws IOException {
    assertThat(session.answer("{\"op\":\"load\",\"id\":1,\"rules\":{\"rules\":[{}]}}"))
        .isEqualTo(
            "{\"id\":1,\"ok\":false,\"diagnostics\":{\"rules\":{\"loaded\":[],"
                + "\"failed\":[\"index:0\"],\"skipped\":[],"
                + "\"errors\":{\"missing key 'id'\":[\"index:0\"]},\"warnings\":{}}}}");
  }

  @Test
  void bytesThatAreNotUtf8_surviveATransformer() throws IOException {
    String answer =
        session.answer(
            "{\"op\":\"transform\",\"id\":1,\"name\":\"lowercase\",\"input_b64\":\"Qf/A\"}");
    assertThat(answer).contains("\"output_b64\":\"Yf/A\"");
  }
}
