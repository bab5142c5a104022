// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void anAnswerIsCompleteWithItsLastByteOnly() {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nDate: now\r\n\r\nabc";
    for (int length = 0; length < answer.length(); length++) {
      assertThat(status(answer.substring(0, length))).isZero();
    }
    assertThat(status(answer)).isEqualTo(200);
  }

  @Test
  void chunksEndWithAnEmptyOne() {
    String answer = "HTTP/1.1 503 Oh\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
    assertThat(status(answer.substring(0, answer.length() - 5))).isZero();
    assertThat(status(answer)).isEqualTo(503);
  }

  @Test
  void anAnswerWithoutABodyEndsWithItsHeaders() {
    assertThat(status("HTTP/1.1 204 No Content\r\nDate: now\r\n\r\n")).isEqualTo(204);
  }

  private static int status(String answer) {
    return Answer.status(answer.getBytes(ISO_8859_1), answer.length());
  }
}
