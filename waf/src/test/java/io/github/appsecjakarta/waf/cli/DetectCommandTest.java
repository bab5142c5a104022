// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class DetectCommandTest {
  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void everyLineIsAnswered() {
    String lines =
        """
        {"id":"a","request":{"method":"GET","uri":"/","headers":[["User-Agent","Arachni/v1"]]}}
        {"id":"b","request":{"method":"GET","uri":"/?q=hello","headers":[]}}
        {"id":"c"}

        nonsense
        {"id":"d","request":{"uri":"/","headers":[["Content-Type","text/plain"]],"body_b64":"Jw"}}
        {"id":"e","request":{"uri":"/","body_b64":"***"}}
        """;
    String[] answers = answers(lines).split("\n");
    assertThat(answers).hasSize(6);
    assertThat(answers[0])
        .isEqualTo("{\"id\":\"a\",\"detected\":true,\"rule_ids\":[\"scan-001\"]}");
    assertThat(answers[1]).isEqualTo("{\"id\":\"b\",\"detected\":false,\"rule_ids\":[]}");
    assertThat(answers[2]).contains("\"id\":\"c\",\"error\"");
    assertThat(answers[3]).contains("\"error\"");
    assertThat(answers[4]).contains("\"id\":\"d\",\"detected\":false");
    assertThat(answers[5]).contains("\"id\":\"e\",\"error\"");
  }

  private static String answers(String lines) {
    InputStream in = System.in;
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      assertThat(Main.commandLine().execute("detect")).isZero();
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
