// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.flow;

import io.github.appsecjakarta.api.AppSec;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Map;

/** Submits a task before there is any request. */
@WebListener
public class StartUp implements ServletContextListener {

  @SuppressWarnings("NullAway.Init") // by the server
  @Resource
  private ManagedExecutorService executor;

  @Override
  public void contextInitialized(ServletContextEvent started) {
    executor.execute(() -> AppSec.context().trackEvent("at.start.up", Map.of()));
  }
}
