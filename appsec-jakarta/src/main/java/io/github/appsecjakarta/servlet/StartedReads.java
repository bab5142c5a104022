// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ReadListener;
import java.io.IOException;

/**
 * Hands the part of a body that was read ahead to a listener that the server calls for the rest.
 */
final class StartedReads implements ReadListener {
  private final ReplayStream stream;
  private final ReadListener listener;

  StartedReads(ReplayStream stream, ReadListener listener) {
    this.stream = stream;
    this.listener = listener;
  }

  @Override
  public void onDataAvailable() throws IOException {
    listener.onDataAvailable();
  }

  @Override
  public void onAllDataRead() throws IOException {
    if (stream.hasPrefixLeft()) {
      listener.onDataAvailable();
    }
    listener.onAllDataRead();
  }

  @Override
  public void onError(Throwable error) {
    listener.onError(error);
  }
}
