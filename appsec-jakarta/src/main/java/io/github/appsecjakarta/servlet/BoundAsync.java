// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.AppSecContext;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/**
 * Work that is started through this has the request of its origin, and ends it if it is left
 * because of a refusal. All else is the server's.
 */
record BoundAsync(AsyncContext async, RequestInspection inspection, AppSecContext context)
    implements AsyncContext {
  @Override
  public void start(Runnable work) {
    async.start(
        () -> {
          Binding before = Binding.of(inspection.current(), context);
          try {
            work.run();
          } catch (RuntimeException e) {
            left(e);
          } finally {
            before.restore();
          }
        });
  }

  /** After a refusal the answer is given, and nobody is left to say that the work is over. */
  private void left(RuntimeException thrown) {
    if (!inspection.explains(thrown)) {
      throw thrown;
    }
    try {
      async.complete();
    } catch (IllegalStateException e) {
      // the server or the application has ended it
    }
  }

  @Override
  public ServletRequest getRequest() {
    return async.getRequest();
  }

  @Override
  public ServletResponse getResponse() {
    return async.getResponse();
  }

  @Override
  public boolean hasOriginalRequestAndResponse() {
    return async.hasOriginalRequestAndResponse();
  }

  @Override
  public void dispatch() {
    async.dispatch();
  }

  @Override
  public void dispatch(String path) {
    async.dispatch(path);
  }

  @Override
  public void dispatch(ServletContext target, String path) {
    async.dispatch(target, path);
  }

  @Override
  public void complete() {
    async.complete();
  }

  @Override
  public void addListener(AsyncListener listener) {
    async.addListener(listener);
  }

  @Override
  public void addListener(
      AsyncListener listener, ServletRequest request, ServletResponse response) {
    async.addListener(listener, request, response);
  }

  @Override
  public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
    return async.createListener(type);
  }

  @Override
  public void setTimeout(long timeout) {
    async.setTimeout(timeout);
  }

  @Override
  public long getTimeout() {
    return async.getTimeout();
  }
}
