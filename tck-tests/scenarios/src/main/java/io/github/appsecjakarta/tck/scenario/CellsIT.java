// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.tck.server.Tck;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal looks the same wherever the application is when it comes. */
final class CellsIT extends Scenario {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "direct",
        "forward",
        "include",
        "async",
        "not-found",
        "exception",
        "rest/resource",
        "rest/ejb"
      })
  void blockedUserIsRefusedInTheMiddle(String cell) throws Exception {
    Observed seen = observe("cells", request("cells", cell + "?user=mallory"));
    HttpResponse<String> answer = seen.response();
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("security_response_id").doesNotContain("begun");
    assertThat(answer.headers().firstValue("X-Cell")).isEmpty();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValueAsLong("Content-Length").orElseThrow())
        .isEqualTo(answer.body().length());
    assertThat(seen.event())
        .containsEntry("event", "attack")
        .containsEntry("blocked", "true")
        .satisfies(
            event ->
                assertThat(answer.body())
                    .contains(String.valueOf(event.get("security_response_id"))));
    assertThat(sendForText(request("cells", "direct")).body()).isEqualTo("begun and ended");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "direct",
        "forward",
        "include",
        "async",
        "not-found",
        "exception",
        "rest/resource",
        "rest/ejb"
      })
  void attackIsRefusedOnce(String cell) throws Exception {
    Observed seen = observe("cells", request("cells", cell + "?q=" + INJECTION));
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.event()).containsEntry("event", "attack").containsEntry("blocked", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "forward", "include", "async", "rest/resource", "rest/ejb"})
  void othersPass(String cell) throws Exception {
    HttpResponse<String> answer = sendForText(request("cells", cell + "?user=alice"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("begun and ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-found", "exception"})
  void errorPagesOfTheApplicationStayItsOwn(String cell) throws Exception {
    HttpResponse<String> answer = sendForText(request("cells", cell + "?user=alice"));
    assertThat(answer.statusCode()).isEqualTo(cell.equals("exception") ? 500 : 404);
    assertThat(answer.body()).isEqualTo("begun and ended");
  }

  @Test
  void headIsRefusedWithoutABody() throws Exception {
    HttpResponse<String> answer =
        sendForText(
            request("cells", "direct?q=" + INJECTION).method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void webSocketHandshakeIsJudged() throws Exception {
    assertThatThrownBy(() -> open("chat?q=" + INJECTION, new Echo()))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    Echo echo = new Echo();
    WebSocket socket = open("chat?q=1", echo);
    socket.sendText("hello", true).get(10, TimeUnit.SECONDS);
    assertThat(echo.heard.get(10, TimeUnit.SECONDS)).isEqualTo("hello");
    socket.abort();
  }

  private static WebSocket open(String path, Echo echo) throws Exception {
    URI http = Tck.uri("cells");
    URI uri = URI.create("ws://" + http.getAuthority() + http.getPath() + path);
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(uri, echo)
        .get(10, TimeUnit.SECONDS);
  }

  private static final class Echo implements WebSocket.Listener {
    private final CompletableFuture<String> heard = new CompletableFuture<>();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      heard.complete(data.toString());
      return null;
    }
  }
}
