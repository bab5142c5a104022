// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The server's stream, behind {@link ResponseObserver}. */
final class ObservedStream extends ServletOutputStream {
  private final ServletOutputStream target;
  private final ResponseObserver observer;
  private final @Nullable ResponseBody body;

  ObservedStream(ServletOutputStream target, ResponseObserver observer) {
    this.target = target;
    this.observer = observer;
    this.body = observer.body();
  }

  @Override
  public void write(int value) throws IOException {
    if (observer.admits(1)) {
      if (body != null) {
        body.add(value);
      }
      target.write(value);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (observer.admits(length)) {
      if (body != null) {
        body.add(bytes, offset, length);
      }
      target.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    if (observer.passes()) {
      target.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (observer.passes()) {
      target.close();
    }
  }

  @Override
  public boolean isReady() {
    return target.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    target.setWriteListener(listener);
  }
}
