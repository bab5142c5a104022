// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Truncation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What flows by is read as {@link MultipartBody} reads the whole. */
class MultipartScanTest {
  private static final HttpLimits LIMITS = HttpLimits.DEFAULT;
  private static final MediaType TYPE = new MediaType("multipart/form-data", null, "b");

  @TestFactory
  Stream<DynamicTest> partsAreThoseOfTheWholeHoweverTheyArrive() {
    return Vectors.of("multipart.jsonl").stream()
        .filter(one -> "b".equals(one.get("boundary")))
        .map(
            one -> {
              String text = String.valueOf(one.get("in"));
              byte[] body = text.getBytes(StandardCharsets.UTF_8);
              return DynamicTest.dynamicTest(
                  String.valueOf(one.get("why")),
                  () -> {
                    for (int chunk : new int[] {1, 2, 7, 1000}) {
                      assertThat(scanned(body, chunk)).isEqualTo(whole(body));
                    }
                  });
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void madeUpPartsAreThoseOfTheWhole(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "--b",
      "\r\n",
      "\n",
      "--",
      "Content-Disposition: form-data; name=\"a\"",
      "Content-Disposition: form-data; name=f; filename=g",
      "\r\n\r\n",
      "text",
      "--bc",
      "-",
      "\u00E9"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder("--b");
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] body = text.toString().getBytes(ISO_8859_1);
      assertThat(scanned(body, 1 + random.nextInt(5))).as(text.toString()).isEqualTo(whole(body));
    }
  }

  @Test
  void aFileIsHeldUntilItsJudgedStartAndNoLonger() {
    MultipartScan scan = new MultipartScan(TYPE, LIMITS, 100_000);
    feed(scan, "--b\r\nContent-Disposition: form-data; name=f; filename=g\r\n\r\n");
    assertThat(scan.isHolding()).isTrue();
    feed(scan, "x".repeat(LIMITS.maxFileBytes()));
    assertThat(scan.isHolding()).isFalse();
    assertThat(String.valueOf(scan.take().value().get(HttpAddress.FILE_CONTENTS)))
        .hasSize(LIMITS.maxFileBytes() + 2);
    feed(scan, "y".repeat(1_000_000));
    assertThat(scan.isHolding()).isFalse();
    feed(scan, "\r\n--b\r\nContent-Disposition: form-data; name=a\r\n\r\nvalue");
    assertThat(scan.isHolding()).isTrue();
    assertThat(scan.take().value()).isEmpty();
    feed(scan, "\r\n--b--");
    assertThat(scan.take().value()).hasToString("{server.request.body={a=[value]}}");
    assertThat(scan.isHolding()).isFalse();
  }

  @Test
  void noMoreIsKeptThanAllowed() {
    MultipartScan scan = new MultipartScan(TYPE, LIMITS, 100);
    feed(scan, "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n" + "x".repeat(500));
    assertThat(scan.isHolding()).isFalse();
    assertThat(String.valueOf(scan.take().value())).contains("{a=[xxx");
    feed(scan, "\r\n--b\r\nContent-Disposition: form-data; name=a\r\n\r\nvalue\r\n--b--");
    assertThat(scan.take().value()).isEmpty();
  }

  @Test
  void partsBehindAnotherBoundaryAreSeen() {
    String body = "--c\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--c--\r\n";
    assertThat(scanned(body.getBytes(ISO_8859_1), 3)).containsEntry("fields", "{a=[1]}");
  }

  @Test
  void manyHeadersHideNoContent() {
    String body =
        "--b\r\n"
            + "X: y\r\n".repeat(500)
            + "Content-Disposition: form-data; name=a\r\n\r\nvalue\r\n--b--";
    assertThat(String.valueOf(whole(body.getBytes(ISO_8859_1)))).contains("value");
  }

  @Test
  void whatIsBehindTheJudgedStartOfAFileCountsAsCut() {
    String file = "--b\r\nContent-Disposition: form-data; name=f; filename=g\r\n\r\n";
    String start = "x".repeat(LIMITS.maxFileBytes());
    assertThat(cut(100_000, file + start + "\r\n--b--")).isEqualTo(Truncation.NONE);
    assertThat(cut(100_000, file + start + "y\r\n--b--").strings()).isTrue();
  }

  @Test
  void whatIsBeyondTheMostBytesToKeepCountsAsCut() {
    String field = "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n";
    assertThat(cut(100, field + "x\r\n--b--")).isEqualTo(Truncation.NONE);
    assertThat(cut(100, field + "x".repeat(100) + "\r\n--b--").strings()).isTrue();
  }

  @Test
  void filesBeyondTheMostCountAsCut() {
    String file = "--b\r\nContent-Disposition: form-data; name=f; filename=g\r\n\r\nx\r\n";
    assertThat(cut(100_000, file.repeat(LIMITS.maxFiles()) + "--b--")).isEqualTo(Truncation.NONE);
    assertThat(cut(100_000, file.repeat(LIMITS.maxFiles() + 1) + "--b--").elements()).isTrue();
  }

  @Test
  void aPartWhoseFileNameIsOnlyExtendedIsAFieldToo() {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"';\"; filename*=UTF-8''g\r\n\r\n"
            + "x".repeat(LIMITS.maxFileBytes())
            + "y\r\n--b--";
    Map<String, String> read = scanned(body.getBytes(ISO_8859_1), 7);
    assertThat(read.get("fields")).contains("';=[x", ", '=[x").contains("xy]");
    assertThat(read.get("names")).contains("g");
    assertThat(read).isEqualTo(whole(body.getBytes(ISO_8859_1)));
  }

  private static Truncation cut(int maxBytes, String body) {
    MultipartScan scan = new MultipartScan(TYPE, LIMITS, maxBytes);
    feed(scan, body);
    scan.end();
    return scan.take().truncation();
  }

  private static void feed(MultipartScan scan, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    scan.feed(bytes, 0, bytes.length);
  }

  private static Map<String, String> scanned(byte[] body, int chunk) {
    MultipartScan scan = new MultipartScan(TYPE, LIMITS, 100_000);
    Map<String, List<@Nullable Object>> fields = new LinkedHashMap<>();
    List<Object> names = new ArrayList<>();
    List<Object> contents = new ArrayList<>();
    for (int from = 0; from <= body.length; from += chunk) {
      scan.feed(body, from, Math.min(from + chunk, body.length));
      if (from + chunk > body.length) {
        scan.end();
      }
      Map<String, Object> values = scan.take().value();
      if (values.get(HttpAddress.BODY) instanceof Map<?, ?> more) {
        more.forEach(
            (name, all) ->
                fields
                    .computeIfAbsent(String.valueOf(name), key -> new ArrayList<>())
                    .addAll((List<?>) all));
      }
      names.addAll((List<?>) values.getOrDefault(HttpAddress.FILE_NAMES, List.of()));
      contents.addAll((List<?>) values.getOrDefault(HttpAddress.FILE_CONTENTS, List.of()));
    }
    return texts(fields, names, contents);
  }

  private static Map<String, String> whole(byte[] body) {
    MultipartBody parts = MultipartBody.parse(body, body.length, TYPE, LIMITS);
    return texts(parts.fields(), parts.fileNames(), parts.fileContents());
  }

  private static Map<String, String> texts(Object fields, Object names, Object contents) {
    return Map.of("fields", fields + "", "names", names + "", "contents", contents + "");
  }
}
