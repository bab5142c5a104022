// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Knows how many requests the server is working on. */
final class RunningRequests extends ValveBase {
  private int running;

  RunningRequests() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    count(1);
    try {
      getNext().invoke(request, response);
    } finally {
      count(-1);
    }
  }

  void awaitNone() {
    await(0);
  }

  synchronized void await(int wanted) {
    try {
      while (running != wanted) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private synchronized void count(int change) {
    running += change;
    notifyAll();
  }
}
