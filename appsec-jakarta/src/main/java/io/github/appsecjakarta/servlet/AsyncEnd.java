// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the inspection of a request when its asynchronous work ends, in whatever way. */
final class AsyncEnd implements AsyncListener {
  private final RequestInspection inspection;

  AsyncEnd(RequestInspection inspection) {
    this.inspection = inspection;
  }

  @Override
  public void onComplete(AsyncEvent event) {
    inspection.end(status(event));
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    // onComplete follows
  }

  @Override
  public void onError(AsyncEvent event) {
    // onComplete follows
  }

  @Override
  public void onStartAsync(AsyncEvent event) {
    // a new cycle forgets its listeners
    event.getAsyncContext().addListener(this);
  }

  private static int status(AsyncEvent event) {
    ServletResponse response = event.getSuppliedResponse();
    return response instanceof HttpServletResponse http ? http.getStatus() : 0;
  }
}
