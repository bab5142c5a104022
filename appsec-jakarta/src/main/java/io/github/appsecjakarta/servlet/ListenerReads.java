// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ReadListener;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Calls the listener of a body that was read ahead, in the server's place: not before the
 * application's code returned, as a server would. The stream is always ready and its reads may
 * wait: once bytes were read in the blocking way, some servers (Tomcat 10.1) lose the order of the
 * rest when they go on in the other.
 */
final class ListenerReads {
  private final ReplayStream stream;
  private final Executor executor;
  private @Nullable ReadListener listener;
  private boolean returned;
  private boolean calling;
  private boolean called;
  private boolean done;

  ListenerReads(ReplayStream stream, Executor executor) {
    this.stream = stream;
    this.executor = executor;
  }

  void set(ReadListener value) {
    Objects.requireNonNull(value, "listener");
    synchronized (this) {
      if (listener != null) {
        throw new IllegalStateException("a read listener is set already");
      }
      listener = value;
      if (!returned) {
        return;
      }
    }
    executor.execute(this::call);
  }

  void applicationReturned() {
    synchronized (this) {
      returned = true;
      if (listener == null || called) {
        return;
      }
    }
    call();
  }

  /** A read outside of the listener's methods may have been the last. */
  void afterRead() {
    if (called && !calling) {
      finish();
    }
  }

  private void call() {
    called = true;
    calling = true;
    try {
      if (!stream.isFinished()) {
        Objects.requireNonNull(listener).onDataAvailable();
      }
    } catch (IOException | RuntimeException e) {
      fail(e);
    } finally {
      calling = false;
    }
    finish();
  }

  private void finish() {
    if (done || !stream.isFinished()) {
      return;
    }
    done = true;
    try {
      Objects.requireNonNull(listener).onAllDataRead();
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  private void fail(Throwable error) {
    done = true;
    Objects.requireNonNull(listener).onError(error);
  }
}
