// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.waf.http.MediaType;
import io.github.appsecjakarta.waf.http.Parsed;
import io.github.appsecjakarta.waf.input.Truncation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The start of what an application answers, as far as it is JSON, XML or text: a copy, while the
 * answer goes its way. One thread at a time.
 */
final class ResponseBody {
  private final int limit;
  private final BodyMemory.Share memory;
  private byte[] bytes = new byte[0];
  private int length;
  private boolean full;
  private boolean cut;
  private @Nullable String charset;

  ResponseBody(int limit, BodyMemory.Share memory) {
    this.limit = limit;
    this.memory = memory;
  }

  void add(byte[] source, int offset, int count) {
    int wanted = Math.min(count, limit - length);
    cut |= wanted < count;
    if (full || !hasRoom(wanted)) {
      full = true;
      return;
    }
    System.arraycopy(source, offset, bytes, length, wanted);
    length += wanted;
  }

  void add(int value) {
    add(new byte[] {(byte) value}, 0, 1);
  }

  void add(CharSequence text) {
    if (!full) {
      byte[] encoded = text.toString().getBytes(StandardCharsets.UTF_8);
      charset = "UTF-8";
      add(encoded, 0, encoded.length);
    }
  }

  /** What was thrown away by the application counts no more. */
  void reset() {
    length = 0;
    full = false;
    cut = false;
  }

  /** Gives the memory back. */
  void release() {
    memory.release();
    bytes = new byte[0];
    length = 0;
    full = true;
  }

  /**
   * The value; empty if there is none or it is neither JSON nor XML nor text. What is beyond the
   * limit counts as cut.
   */
  Parsed<Map<String, Object>> values(RequestInputs inputs, @Nullable String contentType) {
    MediaType type = MediaType.parse(contentType);
    boolean judged = type.isJson() || type.isXml() || type.type().startsWith("text/");
    if (!judged || length == 0) {
      return new Parsed<>(Map.of(), Truncation.NONE);
    }
    MediaType read = charset == null ? type : new MediaType(type.type(), charset, type.boundary());
    Parsed<Map<String, Object>> values = inputs.responseBody(read, bytes, length);
    Truncation beyond = new Truncation(cut, false, false);
    return new Parsed<>(values.value(), values.truncation().and(beyond));
  }

  private boolean hasRoom(int more) {
    if (length + more <= bytes.length) {
      return true;
    }
    int size = Math.min(limit, Math.max(length + more, Math.max(1024, 2 * bytes.length)));
    if (!memory.take(size - bytes.length)) {
      return false;
    }
    bytes = Arrays.copyOf(bytes, size);
    return true;
  }
}
