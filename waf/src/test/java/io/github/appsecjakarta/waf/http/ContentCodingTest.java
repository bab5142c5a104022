// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {
  private static final int LIMIT = 1000;
  private static final byte[] TEXT = "a=attack&b=2".getBytes(UTF_8);

  @ParameterizedTest
  @CsvSource({
    "gzip, gzip",
    "GZIP, gzip",
    "x-gzip, gzip",
    "deflate, zlib",
    "deflate, raw",
    "'identity, gzip', gzip",
    "'gzip, deflate', gzip zlib",
    "'gzip,gzip, gzip', gzip gzip gzip"
  })
  void whatIsUnderCodingsIsGiven(String header, String applied) throws IOException {
    byte[] body = TEXT;
    for (String coding : applied.split(" ", -1)) {
      body = encode(coding, body);
    }
    assertThat(ContentCoding.decode(header, body, body.length, LIMIT)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "br", "gzip, br", "gzip,gzip,gzip,gzip", "deflate"})
  void otherwiseThereIsNothing(String header) throws IOException {
    byte[] body = encode("gzip", TEXT);
    assertThat(ContentCoding.decode(header, body, body.length, LIMIT)).isNull();
    assertThat(ContentCoding.decode("gzip", TEXT, TEXT.length, LIMIT)).isNull();
    assertThat(ContentCoding.decode(header, new byte[0], 0, LIMIT)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "raw"})
  void aBombGivesNoMoreThanTheLimit(String coding) throws IOException {
    byte[] body = encode(coding, new byte[50_000_000]);
    assertThat(body.length).isLessThan(60_000);
    String header = coding.equals("gzip") ? "gzip" : "deflate";
    assertThat(ContentCoding.decode(header, body, body.length, LIMIT)).hasSize(LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zlib", "raw"})
  void ofABrokenOffBodyTheStartIsGiven(String coding) throws IOException {
    byte[] text = new byte[900];
    new Random(7).nextBytes(text);
    byte[] body = encode(coding, text);
    String header = coding.equals("gzip") ? "gzip" : "deflate";
    for (int length = 0; length < body.length; length++) {
      byte[] start = ContentCoding.decode(header, body, length, LIMIT);
      if (start != null) {
        assertThat(start).isEqualTo(Arrays.copyOf(text, start.length));
      }
    }
  }

  @Test
  void bothReadingsOfABodyAreValues() throws IOException {
    byte[] body = encode("gzip", TEXT);
    HttpRequestValues values =
        new HttpRequestValues(HttpLimits.DEFAULT)
            .line("POST", "/")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Content-Encoding", "gzip");
    Map<String, Object> all = values.body(body, body.length).build().value();
    assertThat(String.valueOf(all.get(HttpAddress.BODY)))
        .startsWith("[{a=[attack], b=[2]}, {\u001F");
  }

  private static byte[] encode(String coding, byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (coding) {
          case "gzip" -> new GZIPOutputStream(bytes);
          case "zlib" -> new DeflaterOutputStream(bytes);
          default -> new DeflaterOutputStream(bytes, new Deflater(-1, true));
        }) {
      out.write(text);
    }
    return bytes.toByteArray();
  }
}
