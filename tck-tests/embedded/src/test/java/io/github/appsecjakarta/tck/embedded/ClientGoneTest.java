// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.traffic.RawHttp;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A client that goes away while its body is read ahead. */
class ClientGoneTest {
  private static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();

  /** Tells what it finds. */
  @WebServlet("/late")
  public static class Late extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Object told = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
      try {
        request.getInputStream().readAllBytes();
        SEEN.add(told + " and no failure");
      } catch (IOException e) {
        SEEN.add(told + " and a failure");
      }
    }
  }

  /** Told before, Tomcat would end asynchronous work that the application has just begun. */
  @Test
  void theApplicationIsToldWhenItReadsAndNotBefore() throws Exception {
    try (EmbeddedServer server = new EmbeddedServer()) {
      server.add("gone", List.of(Late.class), List.of(), Map.of("appsec.waf.mode", "block"));
      server.start();
      String start =
          "POST /gone/late HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
              + "Content-Length: 100\r\n\r\nonly this";
      RawHttp.sendAll(server.port(), start.getBytes(US_ASCII));
      assertThat(SEEN.poll(30, TimeUnit.SECONDS)).isEqualTo("null and a failure");
    }
  }
}
