// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.bodies;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Ends asynchronous work unless the server did: it does when a client goes away, and then uses the
 * response for somebody else.
 */
final class OwnEnd implements AsyncListener {

  private final AsyncContext async;
  private boolean over;

  OwnEnd(AsyncContext async) {
    this.async = async;
  }

  /** The last that is done to a response. */
  interface Answer {
    void write() throws IOException;
  }

  synchronized void with(Answer answer) {
    if (!over) {
      over = true;
      try {
        answer.write();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        async.complete();
      }
    }
  }

  @Override
  public synchronized void onComplete(AsyncEvent event) {
    over = true;
  }

  @Override
  public synchronized void onTimeout(AsyncEvent event) {
    over = true;
  }

  @Override
  public synchronized void onError(AsyncEvent event) {
    over = true;
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // there is one cycle
  }
}
