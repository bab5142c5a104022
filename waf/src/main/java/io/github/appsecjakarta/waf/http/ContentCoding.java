// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the content codings of RFC 9110 off a body: {@code gzip}, {@code x-gzip} and {@code
 * deflate}, the latter with and without the zlib frame, because clients send both. Of a body that
 * is cut off or broken, what comes before is given.
 *
 * <p>Nothing decodes to more than the limit, however small the body, and nothing is decoded more
 * often than {@value #MAX_LAYERS} times.
 */
public final class ContentCoding {
  /** Codings around codings. */
  static final int MAX_LAYERS = 3;

  private ContentCoding() {}

  /**
   * Decodes.
   *
   * @param codings value of the {@code Content-Encoding} header, in the order they were applied
   * @param body the bytes
   * @param length how many of them count
   * @param limit most bytes to give
   * @return the start of what is under the codings; null if there is none that is known, or the
   *     bytes are not what the header says
   */
  public static byte @Nullable [] decode(String codings, byte[] body, int length, int limit) {
    String[] names = codings.split(",", -1);
    byte[] bytes = body;
    int count = length;
    boolean decoded = false;
    for (int i = names.length - 1; i >= 0 && names.length <= MAX_LAYERS; i--) {
      byte[] inner =
          switch (names[i].strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> gunzip(bytes, count, limit);
            case "deflate" -> inflate(bytes, count, limit);
            case "identity", "" -> Arrays.copyOf(bytes, count);
            default -> new byte[0];
          };
      if (inner.length == 0) {
        return null;
      }
      decoded |= !Arrays.equals(inner, 0, inner.length, bytes, 0, count);
      bytes = inner;
      count = inner.length;
    }
    return decoded ? bytes : null;
  }

  private static byte[] gunzip(byte[] bytes, int length, int limit) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, 0, length))) {
      return start(in, limit);
    } catch (IOException broken) {
      return new byte[0];
    }
  }

  private static byte[] inflate(byte[] bytes, int length, int limit) {
    byte[] framed = inflate(bytes, length, limit, false);
    return framed.length > 0 ? framed : inflate(bytes, length, limit, true);
  }

  private static byte[] inflate(byte[] bytes, int length, int limit, boolean raw) {
    Inflater inflater = new Inflater(raw);
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(bytes, 0, length), inflater)) {
      return start(in, limit);
    } catch (IOException broken) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  private static byte[] start(InputStream in, int limit) {
    byte[] bytes = new byte[Math.min(8192, limit)];
    int length = 0;
    try {
      for (int n = 0; n >= 0 && length < limit; n = in.read(bytes, length, bytes.length - length)) {
        length += n;
        if (length == bytes.length && length < limit) {
          bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, limit));
        }
      }
    } catch (IOException broken) {
      // what was decoded before counts
      return Arrays.copyOf(bytes, length);
    }
    return Arrays.copyOf(bytes, length);
  }
}
