// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Pairs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the input: nothing is thrown, and what comes out is bounded by limits and input. */
class RandomInputTest {
  private static final HttpLimits LIMITS = new HttpLimits(64, 20, 5, 3, 16);
  private static final int ROUNDS = 700;

  @ParameterizedTest
  @ValueSource(longs = {1, 20261121, 99})
  void noParserThrowsAndAllStayWithinLimits(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = bytes(random);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String charset =
          random.nextBoolean() ? null : pick(random, "UTF-16", "IBM037", "?", "GB18030");
      check(QueryString.parse(QueryString.ofUri(text), LIMITS), bytes);
      check(QueryString.parse(text, LIMITS), bytes);
      check(FormBody.parse(bytes, bytes.length, charset, LIMITS), bytes);
      check(JsonBody.parse(bytes, bytes.length, charset, LIMITS), bytes);
      check(Cookies.parse(List.of(text, text), LIMITS), bytes);
      check(XmlBody.parse(bytes, bytes.length, charset, LIMITS), bytes);
      check(PathSegments.parse(text, LIMITS), bytes);
      String type =
          pick(
              random, "multipart/x; boundary=b", "multipart/x", "text/graphql", "text/plain", text);
      check(BodyValues.parse(MediaType.parse(type), bytes, bytes.length, LIMITS), bytes);
      check(
          new HttpRequestValues(LIMITS)
              .line("POST", text)
              .header("content-type", type)
              .header("cookie", text)
              .header("x-y", text)
              .body(bytes, bytes.length)
              .build(),
          bytes);
      Accept.prefersHtml(text);
      ClientAddress.compatible(null).resolve(name -> List.of(text), text);
      ClientAddress.asAgent("x").resolve(name -> List.of(text), text);
      ClientAddress.trusting(List.of("0.0.0.0/0", "::/0"), "forwarded")
          .resolve(name -> List.of(text), "10.0.0.1");
    }
  }

  private static void check(Parsed<?> parsed, byte[] input) {
    assertThat(size(parsed.value(), 0)).isLessThan(20 * input.length + 100);
  }

  /** Number of values; fails where a limit is not kept. */
  private static int size(@Nullable Object value, int depth) {
    int size = 1;
    if (value instanceof String text) {
      assertThat(text.length()).isLessThanOrEqualTo(LIMITS.maxStringLength());
    } else if (value instanceof Pairs pairs) {
      bounded(pairs.size(), depth);
      for (int i = 0; i < pairs.size(); i++) {
        size += size(pairs.key(i), depth) + size(pairs.value(i), depth + 1);
      }
    } else if (value instanceof List<?> list) {
      bounded(list.size(), depth);
      for (Object item : list) {
        size += size(item, depth + 1);
      }
    } else if (value instanceof Map<?, ?> map) {
      bounded(map.size(), depth);
      for (Object item : map.values()) {
        size += size(item, depth + 1);
      }
    }
    return size;
  }

  private static void bounded(int size, int depth) {
    assertThat(size).isLessThanOrEqualTo(LIMITS.maxElements() + 1);
    assertThat(depth).isLessThanOrEqualTo(LIMITS.maxDepth() + 2);
  }

  private static byte[] bytes(Random random) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(40);
    for (int i = 0; i < parts; i++) {
      text.append(
          random.nextInt(4) == 0
              ? String.valueOf((char) random.nextInt(256))
              : pick(
                  random,
                  "{",
                  "}",
                  "[",
                  "]",
                  "\"",
                  ":",
                  ",",
                  "\\u00",
                  "\\",
                  "null",
                  "1e5",
                  "-",
                  "9".repeat(30),
                  "%",
                  "%41",
                  "%C0",
                  "+",
                  "&",
                  "=",
                  ";",
                  "a",
                  "<a ",
                  "<!",
                  "-->",
                  "<![CDATA[",
                  "&#x41;",
                  "/>",
                  "</a>",
                  "<?",
                  "<!DOCTYPE a [",
                  "]>",
                  "'",
                  "--b",
                  "\r\n",
                  "\r\n\r\n",
                  "Content-Disposition: form-data; name=\"x\"; filename*=UTF-8''%41",
                  "q=",
                  "for=",
                  "::1",
                  "[",
                  "\u00ef\u00bb\u00bf",
                  "\u0000"));
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String pick(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }
}
