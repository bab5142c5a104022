// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The transformers against cases kept as data. */
class TransformerVectorTest {
  @TestFactory
  Stream<DynamicTest> transforms() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(getClass().getResourceAsStream("/transform/vectors.tsv"))) {
      String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().filter(line -> !line.startsWith("#")).map(this::vector);
    }
  }

  private DynamicTest vector(String line) {
    String[] cells = line.split("\t", -1);
    return DynamicTest.dynamicTest(line, () -> check(cells[0], cells[1], cells[2]));
  }

  private static void check(String name, String from, String to) {
    String input = text(from);
    String output = Objects.requireNonNull(Transformers.named(name)).apply(input);
    if (to.equals("=")) {
      assertThat(output).isSameAs(input);
    } else {
      assertThat(output).isEqualTo(text(to));
    }
  }

  /** Characters as they are, bytes as hexadecimal digits in braces. */
  private static String text(String cell) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < cell.length(); ) {
      int end = cell.charAt(at) == '{' ? cell.indexOf('}', at) : -1;
      if (end > 0) {
        bytes.writeBytes(HexFormat.ofDelimiter(" ").parseHex(cell.substring(at + 1, end)));
        at = end + 1;
      } else {
        int cp = cell.codePointAt(at);
        bytes.writeBytes(Character.toString(cp).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(cp);
      }
    }
    return Utf8.decode(bytes.toByteArray());
  }
}
