// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.bodies;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Reads without waiting. */
final class ListenerRead implements ReadListener {

  private final ServletInputStream in;
  private final HttpServletResponse response;
  private final AsyncContext async;
  private final ByteArrayOutputStream got = new ByteArrayOutputStream();

  private ListenerRead(ServletInputStream in, HttpServletResponse response, AsyncContext async) {
    this.in = in;
    this.response = response;
    this.async = async;
  }

  static void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
    AsyncContext async = request.startAsync();
    ServletInputStream in = request.getInputStream();
    in.setReadListener(new ListenerRead(in, response, async));
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] buffer = new byte[1000];
    while (in.isReady() && !in.isFinished()) {
      int count = in.read(buffer);
      if (count > 0) {
        got.write(buffer, 0, count);
      }
    }
  }

  @Override
  public void onAllDataRead() throws IOException {
    BodyServlet.answer(response, Got.bytes(got.toByteArray()));
    async.complete();
  }

  @Override
  public void onError(Throwable error) {
    response.setStatus(500);
    async.complete();
  }
}
