// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.server.Tck;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all scenarios share: an HTTP client without cookies or redirects, and a server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class Scenario {

  static final String INJECTION = encoded("1' UNION SELECT name, password FROM users--");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final AtomicInteger REQUESTS = new AtomicInteger();

  private static final Queue<Settled> SETTLED = new ConcurrentLinkedQueue<>();

  /** A request whose events were counted. */
  private record Settled(long mark, String application, String userAgent, int events) {}

  /** An answer with the security events of its request. */
  record Observed(HttpResponse<String> response, List<Map<String, @Nullable Object>> events) {

    int status() {
      return response.statusCode();
    }

    Map<String, @Nullable Object> event() {
      if (events.size() != 1) {
        throw new AssertionError("not one event: " + events);
      }
      return events.get(0);
    }
  }

  static HttpRequest.Builder request(String application, String path) {
    return HttpRequest.newBuilder(URI.create(Tck.uri(application) + path));
  }

  static HttpRequest.Builder form(String application, String path, String body) {
    return request(application, path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  static HttpResponse<String> sendForText(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends a request that must cause at least one event. */
  static Observed observe(String application, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return observe(application, request, 1);
  }

  /** Sends a request that must cause some events, which are logged after its answer. */
  static Observed observe(String application, HttpRequest.Builder request, int events)
      throws IOException, InterruptedException {
    String name = request.copy().build().headers().firstValue("User-Agent").orElse("tck");
    String unique = name + " request-" + REQUESTS.incrementAndGet();
    long mark = Tck.log().mark();
    HttpResponse<String> response = sendForText(request.setHeader("User-Agent", unique));
    return new Observed(response, Tck.log().events(mark, application, unique, events));
  }

  /**
   * Sends a request that must cause one event, as {@link #settled(String, HttpRequest.Builder,
   * int)}.
   */
  static Observed settled(String application, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return settled(application, request, 1);
  }

  /**
   * Sends a request that must cause some events and no more: waits for them, then for that of a
   * later request, and looks again when all scenarios of the class are done.
   */
  static Observed settled(String application, HttpRequest.Builder request, int events)
      throws IOException, InterruptedException {
    String unique = "tck settled-" + REQUESTS.incrementAndGet();
    long mark = Tck.log().mark();
    HttpResponse<String> response = sendForText(request.setHeader("User-Agent", unique));
    List<Map<String, @Nullable Object>> first = Tck.log().events(mark, application, unique, events);
    Observed later =
        observe("watch", request("watch", "echo").setHeader("User-Agent", "Arachni/v1"));
    if (later.events().isEmpty()) {
      throw new AssertionError("the later request was not seen");
    }
    SETTLED.add(new Settled(mark, application, unique, Math.max(events, first.size())));
    return new Observed(response, Tck.log().eventsSoFar(mark, application, unique));
  }

  /** That no error of ours was logged since a mark; a lack of time is none. */
  static void assertNothingOfOursFailed(long mark) {
    assertThat(Tck.log().since(mark)).doesNotContainPattern("APPSEC0301 [^\\n]* failed \\(");
  }

  @AfterAll
  static void nothingMoreWasSeen() {
    for (Settled request = SETTLED.poll(); request != null; request = SETTLED.poll()) {
      assertThat(Tck.log().eventsSoFar(request.mark, request.application, request.userAgent))
          .hasSizeLessThanOrEqualTo(request.events);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
