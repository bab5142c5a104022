// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.PassivationCapable;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * {@link ReadyCheck} as a bean. Not by the configurator of CDI: Weld puts what that makes beside
 * the extension, whatever class it names, and WildFly does not look for checks in archives that are
 * not of beans, as ours is.
 *
 * @param home a class of the archive to be found in
 * @param check the check
 */
record HealthBean(Class<?> home, HealthCheck check)
    implements Bean<HealthCheck>, PassivationCapable {

  /**
   * Adds the check; fails with a {@link LinkageError} where there is no MicroProfile Health.
   *
   * @param event where to add it
   * @param home a class of the application's beans, if there is one
   */
  static void add(AfterBeanDiscovery event, @Nullable Class<?> home) {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    event.addBean(
        new HealthBean(home == null ? HealthBean.class : home, new ReadyCheck(application)));
  }

  @Override
  public String getId() {
    return HealthBean.class.getName();
  }

  @Override
  public Class<?> getBeanClass() {
    return home;
  }

  @Override
  public Set<InjectionPoint> getInjectionPoints() {
    return Set.of();
  }

  @Override
  public HealthCheck create(CreationalContext<HealthCheck> context) {
    return check;
  }

  @Override
  public void destroy(HealthCheck instance, CreationalContext<HealthCheck> context) {
    context.release();
  }

  @Override
  public Set<Type> getTypes() {
    return Set.of(HealthCheck.class, Object.class);
  }

  @Override
  public Set<Annotation> getQualifiers() {
    return Set.of(Any.Literal.INSTANCE, Readiness.Literal.INSTANCE);
  }

  @Override
  public Class<? extends Annotation> getScope() {
    return Dependent.class;
  }

  @Override
  public @Nullable String getName() {
    return null;
  }

  @Override
  public Set<Class<? extends Annotation>> getStereotypes() {
    return Set.of();
  }

  @Override
  public boolean isAlternative() {
    return false;
  }
}
