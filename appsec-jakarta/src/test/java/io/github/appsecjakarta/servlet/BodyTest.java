// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.report.Counters.Count;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies reach the application as they were sent, whichever way it reads them, and never before
 * they were judged. The limit is 1,000 bytes here, so large means larger than that.
 */
class BodyTest {
  private static final int LIMIT = 1000;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=xyz";
  private static WebServer server;
  private static WebServer bare;

  @BeforeAll
  static void start() {
    server = WebServer.start("block", "appsec.body.limit", Integer.toString(LIMIT));
    bare = WebServer.start("block", "appsec.enabled", "false");
  }

  @AfterAll
  static void stop() {
    server.close();
    bare.close();
  }

  static Stream<Arguments> waysToRead() {
    return Stream.of("/raw", "/async", "/ready")
        .flatMap(
            path ->
                Stream.of("application/json", "text/plain", "application/xml", FORM, "image/png")
                    .flatMap(
                        type ->
                            Stream.of(0, 1, LIMIT - 1, LIMIT, LIMIT + 1, 300_000)
                                .map(size -> Arguments.of(path, type, size))));
  }

  @ParameterizedTest
  @MethodSource("waysToRead")
  void everyByteArrives(String path, String type, int size) {
    byte[] body = text(size);
    assertThat(server.post(path, type, body).body()).isEqualTo(string(body));
    HttpResponse<String> chunked = server.postChunked(path, type, new ByteArrayInputStream(body));
    assertThat(chunked.body()).isEqualTo(string(body));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, LIMIT, LIMIT + 1, 300_000})
  void aListenerThatAsksOnlyWhetherThereIsMoreGetsToTheEnd(int size) {
    long stopped = server.runtime().reported().of(Count.BODY_END_REPEATED);
    byte[] body = text(size);
    HttpResponse<String> answer = server.post("/ready-only", "text/plain", body);
    assertThat(answer.body()).isEqualTo(Integer.toString(size));
    HttpResponse<String> chunked =
        server.postChunked("/ready-only", "text/plain", new ByteArrayInputStream(body));
    assertThat(chunked.body()).isEqualTo(Integer.toString(size));
    assertThat(bare.post("/ready-only", "text/plain", body).body()).isEqualTo(answer.body());
    assertThat(server.runtime().reported().of(Count.BODY_END_REPEATED)).isEqualTo(stopped);
  }

  static Stream<Arguments> attacks() {
    return Stream.of(
        Arguments.of("/raw", "application/json", "{\"a\":[{\"b\":\"attack-now\"}]}"),
        Arguments.of("/raw", "application/json", "{\"a\":\"\\u0061ttack-now\"}"),
        Arguments.of("/raw", "text/plain", "attack-now"),
        Arguments.of("/raw", "application/xml", "<a b='attack-now'/>"),
        Arguments.of("/reader", "text/plain", "attack-now"),
        Arguments.of("/parameters", FORM, "a=1&b=%61ttack-now"),
        Arguments.of("/ready", "text/plain", "attack-now"),
        Arguments.of("/hello", "text/plain", "attack-now"));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anAttackInABodyNeverReachesTheApplication(String path, String type, String body) {
    int before = TestApplication.CALLS.get();
    assertThat(server.post(path, type, body).statusCode()).isEqualTo(403);
    assertThat(server.postChunked(path, type, new ByteArrayInputStream(bytes(body))).statusCode())
        .isEqualTo(403);
    assertThat(TestApplication.CALLS.get()).isEqualTo(before);
  }

  @Test
  void theStartOfALargeBodyIsJudged() {
    assertThat(server.post("/raw", "text/plain", "attack-now" + string(text(9000))).statusCode())
        .isEqualTo(403);
    assertThat(server.post("/raw", "text/plain", string(text(9000)) + "attack-now").statusCode())
        .isEqualTo(200);
  }

  static Stream<String> forms() {
    return Stream.of(
        "",
        "a=1",
        "a=1&a=2&b=",
        "a",
        "=1",
        "&&a=1&",
        "a=1=2",
        "a+b=c+d&e=%20%C3%A9",
        "a=%E9",
        "a=%zz&b=1",
        "a=%&b=%4",
        "a=b;c=d",
        "a=1&q=form",
        "x=" + "y".repeat(5000));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void parametersAreWhatTheServerAloneWouldMakeOfThem(String form) {
    for (String type :
        new String[] {FORM, FORM + ";charset=utf-8", FORM + "; charset=ISO-8859-1"}) {
      for (String path : new String[] {"/parameters?q=1&q=2", "/forward?q=1", "/dispatch?q=1"}) {
        assertThat(gist(server.post(path, type, form)))
            .as(type + path)
            .isEqualTo(gist(bare.post(path, type, form)));
      }
    }
  }

  /** Pages of errors say where they come from. */
  private static String gist(HttpResponse<String> answer) {
    return answer.statusCode() + (answer.statusCode() == 200 ? answer.body() : "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/parameters-then-raw?q=1", "/raw", "/reader"})
  void whoReadsFirstHasTheBody(String path) {
    String form = "a=1&b=2";
    assertThat(server.post(path, FORM, form).body()).isEqualTo(bare.post(path, FORM, form).body());
  }

  @Test
  void otherMethodsHaveNoParametersOfABody() {
    for (WebServer one : new WebServer[] {server, bare}) {
      assertThat(
              one.send(
                      one.request("/parameters?q=1")
                          .header("Content-Type", FORM)
                          .PUT(BodyPublishers.ofString("a=1"))
                          .build())
                  .body())
          .isEqualTo("{q=[1]}");
    }
  }

  static Stream<String> charsets() {
    return Stream.of("text/plain", "text/plain;charset=utf-8", "text/plain;charset=iso-8859-15");
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void theReaderDecodesAsTheServerWould(String type) {
    byte[] body = {'a', (byte) 0xC3, (byte) 0xA4, 'b'};
    assertThat(server.post("/reader", type, body).body())
        .isEqualTo(bare.post("/reader", type, body).body());
  }

  static Stream<Arguments> multiparts() {
    return Stream.of("/parts/parts", "/parts/parameters", "/parameters", "/raw", "/parts/raw")
        .flatMap(
            path -> Stream.of(10, 100_000).map(size -> Arguments.of(path, multipart("x", size))));
  }

  @ParameterizedTest
  @MethodSource("multiparts")
  void partsAreWhatTheServerAloneWouldMakeOfThem(String path, String body) {
    String expected = bare.post(path + "?q=1", MULTIPART, body).body();
    assertThat(server.post(path + "?q=1", MULTIPART, body).body()).isEqualTo(expected);
    assertThat(
            server
                .postChunked(path + "?q=1", MULTIPART, new ByteArrayInputStream(bytes(body)))
                .body())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/parts/parts", "/parts/parameters", "/raw"})
  void anAttackInAFieldIsStoppedBeforeTheApplicationGetsIt(String path) {
    HttpResponse<String> answer = server.post(path, MULTIPART, multipart("attack-now", 10));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("security_response_id");
  }

  @Test
  void fileNamesAndTheStartOfFilesAreJudged() {
    String body = multipart("x", 10).replace("report.txt", "attack-now.txt");
    assertThat(server.post("/parts/parts", MULTIPART, body).statusCode()).isEqualTo(403);
    body = multipart("x", 10).replace("ffff", "attack-now");
    assertThat(server.post("/parts/parts", MULTIPART, body).statusCode()).isEqualTo(403);
  }

  @Test
  void aBodyThatIsNotReadIsNoHindrance() {
    assertThat(server.post("/hello", MULTIPART, multipart("attack-now", 10)).body())
        .isEqualTo("hello");
  }

  @Test
  void aClientThatWaitsForLeaveGetsIt() throws IOException {
    String answer =
        server.raw(
            "POST /shop/raw HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
                + "Expect: 100-continue\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabcde");
    assertThat(answer).startsWith("HTTP/1.1 100").endsWith("abcde");
  }

  @Test
  void aBrokenOffBodyIsTheApplicationsToNotice() throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          bytes(
              "POST /shop/raw HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
                  + "Content-Length: 50\r\n\r\nabcde"));
      out.flush();
    }
    assertThat(server.get("/hello").statusCode()).isEqualTo(200);
    server.events();
    assertThat(server.runtime().reported().of(Count.JUDGING_FAILED)).isZero();
  }

  static Stream<Arguments> bodiesThatAreReplayed() {
    return Stream.of(
        Arguments.of("application/json", "{\"a\":{"),
        Arguments.of("application/json", string(text(9000))),
        Arguments.of(MULTIPART, multipart("x", 10)));
  }

  @ParameterizedTest
  @MethodSource("bodiesThatAreReplayed")
  void whoeverReadsTheEndOfABodyForEverIsStopped(String type, String body) {
    long before = server.runtime().reported().of(Count.BODY_END_REPEATED);
    assertThat(server.post("/endless", type, body).body())
        .isEqualTo(Integer.toString(BodyEnd.ENOUGH));
    assertThat(server.runtime().reported().of(Count.BODY_END_REPEATED)).isEqualTo(before + 1);
  }

  @Test
  void withoutMemoryBodiesStreamThroughUnjudgedAndAreCounted() {
    try (WebServer poor = WebServer.start("block", "appsec.body.memory", "0")) {
      assertThat(poor.post("/raw", "text/plain", "attack-now").body()).isEqualTo("attack-now");
      assertThat(poor.post("/parameters", FORM, "a=attack-now").body())
          .isEqualTo("{a=[attack-now]}");
      assertThat(poor.runtime().reported().of(Count.BODY_UNJUDGED)).isEqualTo(2);
    }
  }

  static Stream<String> codings() {
    return Stream.of("gzip", "deflate");
  }

  @ParameterizedTest
  @MethodSource("codings")
  void whatIsUnderACodingIsJudgedAndArrivesAsItWasSent(String coding) throws IOException {
    byte[] attack = coded(coding, "{\"a\": \"attack-now\"}");
    byte[] harmless = coded(coding, "{\"a\": \"nothing\"}");
    assertThat(postCoded(coding, attack).statusCode()).isEqualTo(403);
    HttpResponse<byte[]> answer = postCoded(coding, harmless);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(harmless);
    assertThat(postCoded("gzip", bytes("attack-now")).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<byte[]> postCoded(String coding, byte[] body) {
    HttpRequest.Builder request =
        server
            .request("/raw")
            .header("Content-Type", "application/json")
            .header("Content-Encoding", coding);
    return server.sendForBytes(request.POST(BodyPublishers.ofByteArray(body)).build());
  }

  private static byte[] coded(String coding, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        coding.equals("gzip") ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
      out.write(bytes(text));
    }
    return bytes.toByteArray();
  }

  @Test
  void aFieldBehindALargeFileIsJudgedWhereTheApplicationReadsTheStream() {
    String large =
        multipart("x", 500_000).replace("--xyz--", "--xyz")
            + "Content-Disposition: form-data; name=\"last\"\r\n\r\nattack-now\r\n--xyz--\r\n";
    HttpResponse<String> answer = server.post("/raw", MULTIPART, large);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("security_response_id");
  }

  @Test
  void anUploadTakesNoMoreMemoryThanItsFields() {
    try (WebServer poor = WebServer.start("block", "appsec.body.memory", "64KiB")) {
      String body = multipart("x", 5_000_000);
      assertThat(poor.post("/raw", MULTIPART, body).body()).isEqualTo(body);
      assertThat(poor.runtime().reported().of(Count.BODY_UNJUDGED)).isZero();
    }
  }

  @Test
  void multipartStreamsThroughWithoutMemory() {
    try (WebServer none = WebServer.start("block", "appsec.body.memory", "0")) {
      String body = multipart("attack-now", 100_000);
      assertThat(none.post("/raw", MULTIPART, body).body()).isEqualTo(body);
      assertThat(none.runtime().reported().of(Count.BODY_UNJUDGED)).isOne();
    }
  }

  @Test
  void withoutALimitNoBodyIsTouched() {
    try (WebServer none = WebServer.start("block", "appsec.body.limit", "0")) {
      assertThat(none.post("/raw", "text/plain", "attack-now").body()).isEqualTo("attack-now");
    }
  }

  private static String multipart(String field, int fileSize) {
    return "--xyz\r\nContent-Disposition: form-data; name=\"field\"\r\n\r\n"
        + field
        + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"f\"; filename=\"report.txt\"\r\n"
        + "Content-Type: text/plain\r\n\r\nffff"
        + string(text(fileSize))
        + "\r\n--xyz--\r\n";
  }

  private static byte[] text(int size) {
    byte[] body = new byte[size];
    Random random = new Random(size);
    for (int i = 0; i < size; i++) {
      body[i] = (byte) ('a' + random.nextInt(26));
    }
    return body;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String string(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
