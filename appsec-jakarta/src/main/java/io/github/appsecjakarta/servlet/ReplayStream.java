// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A request body as the application reads it: what was read ahead, then the server's stream. The
 * reading ahead happens before the first byte is handed out; if it failed, every read fails the
 * same way. For non-blocking reading see {@link ListenerReads}. As thread-safe as any servlet
 * stream: not.
 */
final class ReplayStream extends ServletInputStream {
  private final ServletInputStream rest;
  private final Ahead ahead;
  private final BodyEnd end;
  private final ListenerReads reads;
  private @Nullable BodyPrefix prefix;
  private @Nullable IOException failure;
  private int position;
  private boolean restEnded;

  /** Reads ahead and judges. */
  @FunctionalInterface
  interface Ahead {
    BodyPrefix read(ServletInputStream body) throws IOException;
  }

  /**
   * A stream.
   *
   * @param rest the server's stream
   * @param ahead reads the start of it, once
   * @param end what is read behind it
   * @param executor runs a listener that is set after the application's code returned
   */
  ReplayStream(ServletInputStream rest, Ahead ahead, BodyEnd end, Executor executor) {
    this.rest = rest;
    this.ahead = ahead;
    this.end = end;
    this.reads = new ListenerReads(this, executor);
  }

  /** Reads ahead now, unless that was done. */
  BodyPrefix load() throws IOException {
    if (failure != null) {
      throw new IOException(failure);
    }
    if (prefix == null) {
      prefix = BodyPrefix.NOTHING; // what stays if the body is refused
      try {
        prefix = ahead.read(rest);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
    return prefix;
  }

  @Override
  public int read() throws IOException {
    BodyPrefix start = load();
    if (position < start.length()) {
      int value = start.bytes()[position++] & 0xFF;
      reads.afterRead();
      return value;
    }
    return start.complete() ? end.read() : fromRest(rest.read());
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    BodyPrefix start = load();
    if (length == 0) {
      return 0;
    }
    if (position < start.length()) {
      int count = Math.min(length, start.length() - position);
      System.arraycopy(start.bytes(), position, target, offset, count);
      position += count;
      reads.afterRead();
      return count;
    }
    return start.complete() ? end.read() : fromRest(rest.read(target, offset, length));
  }

  @Override
  public int available() throws IOException {
    BodyPrefix start = load();
    int left = start.length() - position;
    return left > 0 || start.complete() ? left : rest.available();
  }

  /** Servers are not asked: Payara's stream is finished when all has arrived, read or not. */
  @Override
  public boolean isFinished() {
    BodyPrefix start = loaded();
    return start != null && position >= start.length() && (start.complete() || restEnded);
  }

  /** No more at the end, as servers say, for listeners that ask nothing else. */
  @Override
  public boolean isReady() {
    return !isFinished();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    reads.set(listener);
  }

  /** The application's code returned: now its listener may run. */
  void applicationReturned() {
    reads.applicationReturned();
  }

  @Override
  public void close() throws IOException {
    if (prefix != null) {
      position = prefix.length();
    }
    rest.close();
  }

  /** Whether nothing is left on the server's side. */
  boolean isRestEnded() {
    return restEnded || (prefix != null && prefix.complete());
  }

  private int fromRest(int result) throws IOException {
    restEnded |= result < 0;
    reads.afterRead();
    return result < 0 ? end.read() : result;
  }

  private @Nullable BodyPrefix loaded() {
    try {
      return load();
    } catch (IOException e) {
      return null; // the next read says so
    }
  }
}
