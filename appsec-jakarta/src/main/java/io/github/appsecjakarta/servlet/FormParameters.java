// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as the application gets it, read in the server's place because the server's stream was
 * read ahead. Like a server's: names keep their order, what cannot be read is no parameter (or the
 * whole form is refused, see {@link FormDialect}), and what is beyond the bounds is not there.
 */
final class FormParameters {
  /** Servers have such a bound too; a larger form has no parameters at all. */
  static final int MAX_BYTES = 10 * 1024 * 1024;

  /** Servers bound this too; further ones are left out. */
  static final int MAX_COUNT = 10_000;

  private static final int SMALL = 512;

  private FormParameters() {}

  /**
   * Reads.
   *
   * @throws MalformedFormException if the server would refuse to make parameters of it
   */
  static Map<String, List<String>> read(
      InputStream body, @Nullable Charset charset, FormDialect dialect) throws IOException {
    // one more, so that the end is seen before there has to be more room
    byte[] bytes = new byte[Math.min(Math.max(body.available(), SMALL), MAX_BYTES) + 1];
    int length = 0;
    int count = body.read(bytes, 0, bytes.length);
    while (count >= 0) {
      length += count;
      if (length > MAX_BYTES) {
        return Map.of();
      }
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(2 * length, MAX_BYTES + 1));
      }
      count = body.read(bytes, length, bytes.length - length);
    }
    return parse(bytes, length, charset, dialect);
  }

  /** The parameters of a query alone, where the server cannot be asked. */
  static Map<String, String[]> ofQuery(@Nullable String query) {
    if (query == null) {
      return Map.of();
    }
    byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
    Map<String, String[]> parameters = new LinkedHashMap<>();
    parse(bytes, bytes.length, StandardCharsets.UTF_8, FormDialect.CATALINA)
        .forEach((name, values) -> parameters.put(name, values.toArray(new String[0])));
    return parameters;
  }

  private static Map<String, List<String>> parse(
      byte[] bytes, int length, @Nullable Charset charset, FormDialect dialect) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    int count = 0;
    int start = 0;
    while (start <= length && count < MAX_COUNT) {
      int end = indexOf(bytes, '&', start, length);
      int equals = indexOf(bytes, '=', start, end);
      boolean named = equals > start || (dialect.emptyNames() && (end < length || equals < end));
      if (dialect.strict() && equals == start && equals < end) {
        throw new MalformedFormException("a parameter without a name");
      }
      if (named) {
        String name = decode(bytes, start, equals, charset, dialect.strict());
        String value = decode(bytes, Math.min(equals + 1, end), end, charset, dialect.strict());
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
      byte[] bytes, int from, int to, @Nullable Charset charset, boolean strict) {
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
          if (strict) {
            throw new MalformedFormException("a % without two digits");
          }
          return null;
        }
        value = (byte) (hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]));
        i += 2;
      }
      decoded[length++] = value;
    }
    Charset read = charset == null ? StandardCharsets.US_ASCII : charset;
    return strict ? strictly(decoded, length, read) : new String(decoded, 0, length, read);
  }

  private static String strictly(byte[] bytes, int length, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedFormException("bytes that are no text");
    }
  }

  private static int hex(byte value) {
    return Character.digit(value, 16);
  }

  /** The charset servers use where neither request nor application names one. */
  static Charset otherwise() {
    return StandardCharsets.ISO_8859_1;
  }
}
