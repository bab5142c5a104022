// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.runtime.AppSecRuntime;
import io.github.appsecjakarta.runtime.Health;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * The readiness check {@code appsec} of MicroProfile Health, where that is. It is always up while
 * the filter is registered: a firewall that is worse than it should be must not take the
 * application away. Its data say how it is.
 */
final class HealthBean implements HealthCheck {
  private final ClassLoader application;

  private HealthBean(ClassLoader application) {
    this.application = application;
  }

  /**
   * Adds the check; fails with a {@link LinkageError} where there is no MicroProfile Health.
   *
   * @param event where to add it
   * @param home what it is to be found beside: WildFly does not look for checks in archives that
   *     are not of beans, as ours is
   */
  static void add(AfterBeanDiscovery event, @Nullable Class<?> home) {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    HealthBean check = new HealthBean(application);
    event
        .addBean()
        .beanClass(home == null ? HealthBean.class : home)
        .id(HealthBean.class.getName())
        .types(HealthCheck.class, Object.class)
        .addQualifier(Readiness.Literal.INSTANCE)
        .scope(Dependent.class)
        .createWith(context -> check);
  }

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
