// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An application behaves as it does without AppSec. */
final class NeutralIT extends Scenario {

  @Test
  void rawBodyArrivesAsItIs() throws Exception {
    byte[] body = new byte[300_000];
    new java.util.Random(42).nextBytes(body);
    HttpResponse<byte[]> with = echo("monitor", body);
    HttpResponse<byte[]> without = echo("plain", body);
    assertThat(with.body()).isEqualTo(without.body()).isEqualTo(body);
    assertThat(with.statusCode()).isEqualTo(without.statusCode()).isEqualTo(201);
    assertThat(headers(with)).isEqualTo(headers(without));
  }

  private static HttpResponse<byte[]> echo(String application, byte[] body) throws Exception {
    return send(
        get(Tck.uri(application).resolve("echo"))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private static Map<String, List<String>> headers(HttpResponse<?> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.remove("date");
    return headers;
  }
}
