// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.boot;

import io.github.appsecjakarta.runtime.AppSecRuntime;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Closes the runtime when the application is undeployed. */
final class DeploymentEnd implements ServletContextListener {
  private final AppSecRuntime runtime;

  DeploymentEnd(AppSecRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    runtime.close();
    event.getServletContext().removeAttribute(AppSecRuntime.ATTRIBUTE);
  }
}
