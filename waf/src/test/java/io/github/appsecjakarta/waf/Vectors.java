// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Test vectors in files beside the test: an answer, a tab, a text in ASCII with {@code \xHH}. */
public final class Vectors {
  private Vectors() {}

  /**
   * One vector.
   *
   * @param answer what is expected
   * @param text the input
   */
  public record Vector(String answer, String text) {}

  /**
   * Reads a file.
   *
   * @param test the class beside which it lies
   * @param name its name
   * @return the vectors in order
   */
  public static List<Vector> read(Class<?> test, String name) {
    try (InputStream in = test.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name);
      }
      String file = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return file.lines().filter(line -> !line.startsWith("#")).map(Vectors::vector).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vector vector(String line) {
    int tab = line.indexOf('\t');
    return new Vector(line.substring(0, tab), unescape(line.substring(tab + 1)));
  }

  private static String unescape(String text) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\x", i)) {
        bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        bytes.write(text.charAt(i));
      }
    }
    return Utf8.decode(bytes.toByteArray());
  }
}
