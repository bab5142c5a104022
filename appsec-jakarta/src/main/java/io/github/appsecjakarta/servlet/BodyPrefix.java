// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What was read ahead of a body. Not copied: whoever has it must not write into it. */
final class BodyPrefix {
  /** A body that is refused: whoever still reads it finds nothing. */
  static final BodyPrefix NOTHING = new BodyPrefix(new byte[0], 0, true);

  /** Nothing was read ahead. */
  static final BodyPrefix UNREAD = new BodyPrefix(new byte[0], 0, false);

  private static final int FIRST = 4096;

  private final byte[] bytes;
  private final int length;
  private final boolean complete;

  private BodyPrefix(byte[] bytes, int length, boolean complete) {
    this.bytes = bytes;
    this.length = length;
    this.complete = complete;
  }

  /** The bytes; only the first {@link #length()} count. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Whether the body ends there. */
  boolean complete() {
    return complete;
  }

  /** What a server may promise about the length of a body is a hint, never an allocation. */
  static BodyPrefix read(InputStream in, long declaredLength, int limit, BodyMemory.Share memory)
      throws IOException {
    int size = (int) Math.min(declaredLength < 0 ? FIRST : Math.min(declaredLength, FIRST), limit);
    byte[] bytes = new byte[memory.take(Math.max(size, 1)) ? Math.max(size, 1) : 0];
    int length = 0;
    while (length < bytes.length) {
      int count = in.read(bytes, length, bytes.length - length);
      if (count < 0) {
        return new BodyPrefix(bytes, length, true);
      }
      length += count;
      if (length == declaredLength) {
        return new BodyPrefix(bytes, length, true);
      }
      if (length == bytes.length && length < limit) {
        bytes = grown(bytes, limit, memory);
      }
    }
    return new BodyPrefix(bytes, length, false);
  }

  private static byte[] grown(byte[] bytes, int limit, BodyMemory.Share memory) {
    int more = Math.min(bytes.length, limit - bytes.length);
    return memory.take(more) ? Arrays.copyOf(bytes, bytes.length + more) : bytes;
  }
}
