// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The parsers against cases kept as data. */
class VectorTest {
  private static final HttpLimits LIMITS = HttpLimits.DEFAULT;

  @TestFactory
  Stream<DynamicTest> query() {
    return tests(
        "query.jsonl",
        one ->
            assertThat(QueryString.parse(text(one, "in"), LIMITS).value()).hasToString(out(one)));
  }

  @TestFactory
  Stream<DynamicTest> cookies() {
    return tests(
        "cookies.jsonl",
        one ->
            assertThat(Cookies.parse(List.of(text(one, "in").split("\n")), LIMITS).value())
                .hasToString(out(one)));
  }

  @TestFactory
  Stream<DynamicTest> form() {
    return tests(
        "form.jsonl",
        one -> {
          byte[] body = bytes(one);
          assertThat(FormBody.parse(body, body.length, charset(one), LIMITS).value())
              .hasToString(out(one));
        });
  }

  @TestFactory
  Stream<DynamicTest> json() {
    return tests(
        "json.jsonl",
        one -> {
          byte[] body = bytes(one);
          assertThat(
                  String.valueOf(JsonBody.parse(body, body.length, charset(one), LIMITS).value()))
              .isEqualTo(out(one));
        });
  }

  @TestFactory
  Stream<DynamicTest> xml() {
    return tests(
        "xml.jsonl",
        one -> {
          byte[] body = bytes(one);
          assertThat(String.valueOf(XmlBody.parse(body, body.length, charset(one), LIMITS).value()))
              .isEqualTo(out(one));
        });
  }

  @TestFactory
  Stream<DynamicTest> multipart() {
    return tests(
        "multipart.jsonl",
        one -> {
          byte[] body = bytes(one);
          MediaType type = new MediaType("multipart/form-data", null, (String) one.get("boundary"));
          MultipartBody parts = MultipartBody.parse(body, body.length, type, LIMITS);
          assertThat(parts.fields() + " " + parts.fileNames() + " " + parts.fileContents())
              .isEqualTo(out(one));
        });
  }

  @TestFactory
  Stream<DynamicTest> body() {
    return tests(
        "body.jsonl",
        one -> {
          byte[] body = bytes(one);
          MediaType type = MediaType.parse(text(one, "type"));
          Map<String, Object> values = BodyValues.parse(type, body, body.length, LIMITS).value();
          assertThat(String.valueOf(values.get(HttpAddress.BODY))).isEqualTo(out(one));
        });
  }

  @TestFactory
  Stream<DynamicTest> graphQl() {
    return tests(
        "graphql.jsonl",
        one -> {
          byte[] body = bytes(one);
          MediaType type = MediaType.parse(text(one, "type"));
          Map<String, Object> values = BodyValues.parse(type, body, body.length, LIMITS).value();
          assertThat(String.valueOf(values.get(HttpAddress.GRAPHQL))).isEqualTo(out(one));
        });
  }

  @TestFactory
  Stream<DynamicTest> path() {
    return tests(
        "path.jsonl",
        one ->
            assertThat(PathSegments.parse(text(one, "in"), LIMITS).value()).hasToString(out(one)));
  }

  @TestFactory
  Stream<DynamicTest> mediaType() {
    return tests(
        "media-type.jsonl",
        one -> {
          MediaType type = MediaType.parse(text(one, "in"));
          assertThat(type.type() + "|" + type.charset() + "|" + type.boundary())
              .isEqualTo(out(one));
        });
  }

  @TestFactory
  Stream<DynamicTest> accept() {
    return tests(
        "accept.jsonl",
        one ->
            assertThat(Accept.prefersHtml(text(one, "in")) ? "html" : "json").isEqualTo(out(one)));
  }

  private interface Check {
    void run(Map<String, Object> one);
  }

  private static Stream<DynamicTest> tests(String file, Check check) {
    return Vectors.of(file).stream()
        .map(one -> DynamicTest.dynamicTest(name(one), () -> check.run(one)));
  }

  private static String name(Map<String, Object> one) {
    return one.containsKey("why") ? String.valueOf(one.get("why")) : "of " + one.get("in");
  }

  private static String out(Map<String, Object> one) {
    return text(one, "out");
  }

  private static String text(Map<String, Object> one, String key) {
    return String.valueOf(one.get(key));
  }

  private static @Nullable String charset(Map<String, Object> one) {
    return (String) one.get("charset");
  }

  private static byte[] bytes(Map<String, Object> one) {
    if (one.containsKey("in64")) {
      return Base64.getDecoder().decode(text(one, "in64"));
    }
    String encoding = one.containsKey("encoding") ? text(one, "encoding") : "UTF-8";
    byte[] bytes = text(one, "in").getBytes(java.nio.charset.Charset.forName(encoding));
    return encoding.equals("UTF-8") ? text(one, "in").getBytes(StandardCharsets.UTF_8) : bytes;
  }
}
