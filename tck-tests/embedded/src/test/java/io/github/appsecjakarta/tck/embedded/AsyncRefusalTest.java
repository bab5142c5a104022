// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.tck.traffic.RawHttp;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.MultipartConfig;
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

/** A body that is refused while asynchronous work reads it. */
class AsyncRefusalTest {
  private static final String ATTACK = "1' UNION SELECT name, password FROM users--";
  private static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();

  /** Has no limit of time, and ends what it began only if it is asked to. */
  @WebServlet(urlPatterns = "/async", asyncSupported = true)
  @MultipartConfig
  public static class Async extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
      AsyncContext async = request.startAsync();
      async.setTimeout(0);
      boolean ends = request.getHeader("X-Complete") != null;
      async.start(() -> read(request, async, ends));
    }

    private static void read(HttpServletRequest request, AsyncContext async, boolean ends) {
      try {
        SEEN.add(request.getInputStream().readAllBytes().length + " bytes");
        async.complete();
      } catch (BlockedException e) {
        SEEN.add("refused");
        if (ends) {
          async.complete();
        }
        throw e;
      } catch (IOException e) {
        SEEN.add(e.toString());
      }
    }
  }

  @Test
  void theRequestEndsThoughTheApplicationNeverSaysSo() throws Exception {
    answers(request(ATTACK, "X-None: 1"), 403, "refused");
  }

  @Test
  void anApplicationMayStillEndIt() throws Exception {
    answers(request(ATTACK, "X-Complete: 1"), 403, "refused");
  }

  @Test
  void othersAreEndedByTheApplication() throws Exception {
    answers(request("tea", "X-None: 1"), 200, "bytes");
  }

  private static String request(String value, String header) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + value + "\r\n--b--\r\n";
    return "POST /refusal/async HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + header
        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static void answers(String request, int status, String seen) throws Exception {
    try (EmbeddedServer server = new EmbeddedServer()) {
      server.add("refusal", List.of(Async.class), List.of(), Map.of("appsec.waf.mode", "block"));
      server.start();
      // reads until the server ends the connection
      RawHttp.Answer answer = RawHttp.send(server.port(), request.getBytes(US_ASCII));
      assertThat(answer.status()).isEqualTo(status);
      assertThat(SEEN.poll(30, TimeUnit.SECONDS)).endsWith(seen);
    }
  }
}
