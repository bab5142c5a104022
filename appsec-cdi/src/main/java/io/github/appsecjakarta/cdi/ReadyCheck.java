// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.runtime.AppSecRuntime;
import io.github.appsecjakarta.runtime.Health;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * The readiness check {@code appsec} of MicroProfile Health, where that is. It is always up while
 * the filter is registered: a firewall that is worse than it should be must not take the
 * application away. Its data say how it is.
 */
record ReadyCheck(ClassLoader application) implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("appsec").up();
    AppSecRuntime runtime = AppSecRuntime.of(application);
    Health health = runtime == null ? Health.ABSENT : runtime.health();
    response.withData("active", health.active());
    response.withData("degraded", health.degraded());
    response.withData("mode", health.mode());
    response.withData("rules_version", health.rulesVersion());
    response.withData("rules_loaded", health.rulesLoaded());
    response.withData("rules_failed", health.rulesFailed());
    response.withData("errors", health.errors());
    return response.build();
  }
}
