// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import java.io.PrintWriter;
import java.nio.CharBuffer;

/** The server's writer, behind {@link ResponseObserver}. A character counts as three bytes. */
final class ObservedWriter extends PrintWriter {
  private static final int MAX_BYTES = 3;

  private final PrintWriter target;
  private final ResponseObserver observer;

  ObservedWriter(PrintWriter target, ResponseObserver observer) {
    super(target);
    this.target = target;
    this.observer = observer;
  }

  @Override
  public void write(int value) {
    if (observer.admits(MAX_BYTES)) {
      keep(String.valueOf((char) value));
      target.write(value);
    }
  }

  @Override
  public void write(char[] text, int offset, int length) {
    if (observer.admits((long) length * MAX_BYTES)) {
      keep(CharBuffer.wrap(text, offset, length));
      target.write(text, offset, length);
    }
  }

  @Override
  public void write(String text, int offset, int length) {
    if (observer.admits((long) length * MAX_BYTES)) {
      keep(CharBuffer.wrap(text, offset, offset + length));
      target.write(text, offset, length);
    }
  }

  /** Servers have their own end of a line. */
  @Override
  public void println() {
    if (observer.admits(MAX_BYTES)) {
      keep("\n");
      target.println();
    }
  }

  private void keep(CharSequence text) {
    if (observer.body() != null) {
      observer.body().add(text);
    }
  }

  @Override
  public void flush() {
    if (observer.passes()) {
      target.flush();
    }
  }

  @Override
  public void close() {
    if (observer.passes()) {
      target.close();
    }
  }

  @Override
  public boolean checkError() {
    return target.checkError();
  }
}
