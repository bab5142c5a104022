// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as the application gets it, read in the server's place because the server's stream was
 * read ahead. Like a server's: names keep their order, {@code %} that is none stays, and what is
 * beyond the bounds is not there.
 */
final class FormParameters {
  /** Servers have such a bound too; a larger form has no parameters at all. */
  static final int MAX_BYTES = 10 * 1024 * 1024;

  /** Servers bound this too; further ones are left out. */
  static final int MAX_COUNT = 10_000;

  private FormParameters() {}

  static Map<String, List<String>> read(
      InputStream body, @Nullable Charset charset, FormDialect dialect) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      if (bytes.size() + count > MAX_BYTES) {
        return Map.of();
      }
      bytes.write(buffer, 0, count);
    }
    return parse(bytes.toByteArray(), charset, dialect);
  }

  /** The parameters of a query alone, where the server cannot be asked. */
  static Map<String, String[]> ofQuery(@Nullable String query) {
    if (query == null) {
      return Map.of();
    }
    byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
    Map<String, String[]> parameters = new LinkedHashMap<>();
    parse(bytes, StandardCharsets.UTF_8, FormDialect.CATALINA)
        .forEach((name, values) -> parameters.put(name, values.toArray(new String[0])));
    return parameters;
  }

  static Map<String, List<String>> parse(
      byte[] bytes, @Nullable Charset charset, FormDialect dialect) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    int count = 0;
    int start = 0;
    while (start <= bytes.length && count < MAX_COUNT) {
      int end = indexOf(bytes, '&', start, bytes.length);
      int equals = indexOf(bytes, '=', start, end);
      boolean named =
          equals > start || (dialect.emptyNames() && (end < bytes.length || equals < end));
      if (named) {
        String name = decode(bytes, start, equals, charset);
        String value = decode(bytes, Math.min(equals + 1, end), end, charset);
        if (name != null && value != null) {
          parameters.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
          count++;
        }
      }
      start = end + 1;
    }
    return parameters;
  }

  private static int indexOf(byte[] bytes, char wanted, int from, int to) {
    int index = from;
    while (index < to && bytes[index] != wanted) {
      index++;
    }
    return index;
  }

  /**
   * Null if there is a {@code %} without its two digits, or without a charset anything to decode.
   */
  private static @Nullable String decode(
      byte[] bytes, int from, int to, @Nullable Charset charset) {
    byte[] decoded = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      byte value = bytes[i];
      if (charset == null && (value == '%' || value < 0)) {
        return null;
      }
      if (value == '+') {
        value = ' ';
      } else if (value == '%') {
        if (i + 2 >= to || hex(bytes[i + 1]) < 0 || hex(bytes[i + 2]) < 0) {
          return null;
        }
        value = (byte) (hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]));
        i += 2;
      }
      decoded[length++] = value;
    }
    return new String(decoded, 0, length, charset == null ? StandardCharsets.US_ASCII : charset);
  }

  private static int hex(byte value) {
    return Character.digit(value, 16);
  }

  /** The charset servers use where neither request nor application names one. */
  static Charset otherwise() {
    return StandardCharsets.ISO_8859_1;
  }
}
