// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.waf.http.MultipartScan;
import io.github.appsecjakarta.waf.http.Parsed;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A multipart body that the application reads by itself: bytes are handed out when the parts they
 * belong to are judged. Holds a field until its end, of a file nothing but its judged start. Where
 * memory is short the rest streams through unjudged. Blocking reads only; one thread at a time.
 */
final class PartwiseStream extends ServletInputStream {
  private static final int CHUNK = 8192;

  private final ServletInputStream in;
  private final BodyMemory.Share memory;
  private final Judge judge;
  private @Nullable MultipartScan scan;
  private byte[] held = new byte[0];
  private int length;
  private int given;
  private boolean ended;
  private @Nullable IOException failure;

  /** Judges what was completed. */
  interface Judge {
    /** Throws to refuse. */
    void judge(Parsed<Map<String, Object>> values);

    /** There was no memory to go on. */
    void unjudged();
  }

  PartwiseStream(ServletInputStream in, MultipartScan scan, BodyMemory.Share memory, Judge judge) {
    this.in = in;
    this.scan = scan;
    this.memory = memory;
    this.judge = judge;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (given == length) {
      if (scan == null && !ended) {
        return in.read(target, offset, count);
      }
      fill();
    }
    int copied = Math.min(count, length - given);
    System.arraycopy(held, given, target, offset, copied);
    given += copied;
    return copied == 0 ? -1 : copied;
  }

  private void fill() throws IOException {
    length = 0;
    given = 0;
    if (failure != null) {
      throw new IOException(failure);
    }
    MultipartScan started = scan;
    try {
      MultipartScan current = started;
      while (!ended && current != null && (length == 0 || current.isHolding())) {
        current = roomForMore() ? next(current) : withoutScan();
      }
    } catch (IOException e) {
      failure = e;
      if (length == 0) {
        throw e;
      }
    }
    if (started != null) {
      judgeWhatIsHandedOut(started);
    }
    if (!ended && length == 0) {
      // memory ended before the first byte
      held = new byte[CHUNK];
      length = Math.max(0, in.read(held, 0, CHUNK));
      ended = length == 0;
    }
  }

  private MultipartScan next(MultipartScan current) throws IOException {
    int count = in.read(held, length, held.length - length);
    if (count < 0) {
      ended = true;
      current.end();
    } else {
      current.feed(held, length, length + count);
      length += count;
    }
    return current;
  }

  /** Once for all parts that are about to be handed out. */
  private void judgeWhatIsHandedOut(MultipartScan current) {
    if (failure != null) {
      current.end();
    }
    try {
      judge.judge(current.take());
    } catch (RuntimeException refused) {
      length = 0;
      ended = true;
      throw refused;
    }
  }

  /** What is held is held twice, once by the scan. */
  private boolean roomForMore() {
    if (length < held.length) {
      return true;
    }
    int more = Math.max(CHUNK, length);
    if (!memory.take(2 * more)) {
      return false;
    }
    held = Arrays.copyOf(held, length + more);
    return true;
  }

  private @Nullable MultipartScan withoutScan() {
    scan = null;
    judge.unjudged();
    return null;
  }

  @Override
  public int available() throws IOException {
    return length > given ? length - given : scan == null ? in.available() : 0;
  }

  @Override
  public boolean isFinished() {
    return ended && given == length;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("the stream around this one has the listener");
  }

  @Override
  public void close() throws IOException {
    ended = true;
    given = length;
    in.close();
  }
}
