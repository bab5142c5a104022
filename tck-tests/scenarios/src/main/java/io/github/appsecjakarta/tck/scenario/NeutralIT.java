// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application answers as it does without AppSec: status, headers and body, byte for byte. */
final class NeutralIT extends Scenario {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String PARTS = "multipart/form-data; boundary=b0undary";
  private static final Pattern LONG = Pattern.compile("x{1000,}");
  private static final String NOISE = noise();
  private static final String LONG_FORM = "a=" + "x".repeat(400_000) + "&b=2";
  private static final String MULTIPART =
      """
      --b0undary\r
      Content-Disposition: form-data; name="note"\r
      \r
      hello\r
      --b0undary\r
      Content-Disposition: form-data; name="file"; filename="f.bin"\r
      Content-Type: application/octet-stream\r
      \r
      0123456789\r
      --b0undary--\r
      """;

  /** One request. */
  record Sent(String method, String path, String type, String body, boolean chunked) {
    @Override
    public String toString() {
      return method + " " + path + " " + type + " " + body.length() + (chunked ? " chunked" : "");
    }

    HttpRequest.Builder to(String application) {
      HttpRequest.Builder request = request(application, path);
      if (!type.isEmpty()) {
        request.header("Content-Type", type);
      }
      byte[] bytes = body.getBytes(ISO_8859_1);
      return request.method(
          method,
          chunked
              ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
              : BodyPublishers.ofByteArray(bytes));
    }
  }

  static List<Sent> requests() {
    List<Sent> all = new ArrayList<>();
    for (String path :
        List.of(
            "answers/",
            "answers/missing",
            "answers/redirect",
            "answers/cookie",
            "answers/failure",
            "answers/nothing",
            "answers/forward?a=1",
            "answers/async?a=1",
            "answers/large",
            "form?a=1&a=2&b=%C3%A4&c",
            "rest/hello/world?q=tea",
            "rest/missing",
            "missing")) {
      all.add(new Sent("GET", path, "", "", false));
    }
    for (boolean chunked : new boolean[] {false, true}) {
      all.add(new Sent("POST", "echo", "application/octet-stream", NOISE, chunked));
      all.add(new Sent("POST", "echo", FORM, LONG_FORM, chunked));
      all.add(new Sent("POST", "echo", JSON, "{\"a\": [1, {\"b\": null}]}", chunked));
      all.add(new Sent("POST", "echo", PARTS, MULTIPART, chunked));
      all.add(new Sent("POST", "form?a=0", FORM, "a=1&b=%C3%A4+x&c", chunked));
      all.add(new Sent("POST", "form", FORM, LONG_FORM, chunked));
      all.add(new Sent("POST", "parts", PARTS, MULTIPART, chunked));
      all.add(new Sent("POST", "rest/field", FORM, "a=1&b=2", chunked));
      all.add(new Sent("POST", "rest/form", FORM, "a=1&a=2&b=3", chunked));
      all.add(new Sent("POST", "rest/json", JSON, "{\"a\":[1,2]}", chunked));
      all.add(new Sent("POST", "rest/json", JSON, "{\"a\":", chunked));
      all.add(new Sent("POST", "rest/text", "text/plain", NOISE, chunked));
      all.add(new Sent("POST", "rest/parts", PARTS, MULTIPART, chunked));
    }
    all.add(new Sent("POST", "rest/json", "text/xml", "<a/>", false));
    all.add(new Sent("PUT", "echo", "text/plain", "x", false));
    return all;
  }

  @ParameterizedTest
  @MethodSource("requests")
  void answersAreTheSameInModeMonitor(Sent sent) throws Exception {
    assertSameAnswer(sent, "watch");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void answersAreTheSameInModeBlock(Sent sent) throws Exception {
    assertSameAnswer(sent, "block");
  }

  private static void assertSameAnswer(Sent sent, String application) throws Exception {
    HttpResponse<byte[]> without = send(sent.to("plain"));
    HttpResponse<byte[]> with = send(sent.to(application));
    assertThat(with.statusCode()).isEqualTo(without.statusCode());
    assertThat(headers(with, application)).isEqualTo(headers(without, "plain"));
    if (with.statusCode() < 500) {
      assertThat(text(with, application)).isEqualTo(text(without, "plain"));
    }
  }

  /** A page of the server may name the application: by its context path, never by more. */
  private static String text(HttpResponse<byte[]> response, String application) {
    String text = new String(response.body(), ISO_8859_1).replace("/" + application + "/", "/APP/");
    return LONG.matcher(text).replaceAll(run -> "x times " + run.group().length());
  }

  private static Map<String, List<String>> headers(
      HttpResponse<byte[]> response, String application) {
    Map<String, List<String>> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) ->
                headers.put(
                    name,
                    values.stream()
                        .map(v -> v.replace("/" + application + "/", "/APP/"))
                        .toList()));
    headers.remove("date");
    if (response.statusCode() >= 500) {
      // the page shows a stack trace, and a filter is in it
      headers.remove("content-length");
    }
    return headers;
  }

  /** All bytes, each as the character of the same number. */
  private static String noise() {
    byte[] bytes = new byte[300_000];
    new Random(42).nextBytes(bytes);
    return new String(bytes, ISO_8859_1);
  }
}
