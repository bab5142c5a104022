// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests on virtual threads; needs Java 25, see the profile {@code java25}. */
class VirtualThreadsTest {
  private static final int MANY = 300;
  private static final String PINNED = "jdk.VirtualThreadPinned";

  @TempDir Path directory = Path.of("");

  @BeforeAll
  static void isJava25() {
    assumeTrue(Runtime.version().feature() >= 25, "Java 25 or later");
  }

  /** Far more requests than carriers wait in the filter for the rest of their bodies. */
  @Test
  @Timeout(120)
  void manyRequestsWaitInTheFilterWithoutPinningAndLeaveNoThreadBehind() throws Exception {
    VirtualThreads threads = new VirtualThreads();
    try (WebServer server = WebServer.startOn(threads);
        Recording recording = new Recording()) {
      // the first requests load classes, and that pins
      assertAnswered(server, 2);
      recording.enable(PINNED).withThreshold(Duration.ZERO);
      recording.start();
      assertAnswered(server, MANY);
      recording.stop();
      assertThat(pinnedByUs(recording)).isEmpty();
      assertThat(threads.seen()).isGreaterThanOrEqualTo(MANY);
      assertThat(threads.held()).isZero();
    }
  }

  private static void assertAnswered(WebServer server, int requests) throws IOException {
    List<Socket> clients = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      clients.add(half(server));
    }
    server.awaitRunning(requests);
    for (int i = 0; i < requests; i++) {
      String rest = i % 2 == 0 ? "k-now" : "ker-4";
      String answer = finish(clients.get(i), rest);
      assertThat(answer).startsWith(i % 2 == 0 ? "HTTP/1.1 403" : "HTTP/1.1 200");
    }
    server.awaitRunning(0);
  }

  private static Socket half(WebServer server) throws IOException {
    Socket client = new Socket("localhost", server.port());
    String request =
        "POST /shop/raw HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
            + "Content-Type: text/plain\r\nContent-Length: 10\r\n\r\nattac";
    client.getOutputStream().write(request.getBytes(UTF_8));
    return client;
  }

  private static String finish(Socket client, String rest) throws IOException {
    try (client) {
      client.getOutputStream().write(rest.getBytes(UTF_8));
      return new String(client.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private List<RecordedEvent> pinnedByUs(Recording recording) throws IOException {
    Path file = directory.resolve("threads.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals(PINNED))
        .filter(
            event ->
                event.getStackTrace().getFrames().stream().anyMatch(VirtualThreadsTest::isOurs))
        .toList();
  }

  private static boolean isOurs(RecordedFrame frame) {
    return frame.getMethod().getType().getName().startsWith("io.github.appsecjakarta.");
  }
}
