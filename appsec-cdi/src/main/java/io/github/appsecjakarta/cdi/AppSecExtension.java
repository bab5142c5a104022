// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.boot.FilterCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The portable extension: adds {@linkplain OwnBeans beans and interceptors of ours}, binds an
 * interceptor to {@code validate} of identity stores and changes nothing else of any application
 * class. Where the application has stores made from annotations, which cannot be intercepted, it
 * adds {@linkplain SensorStores stores of its own}. Annotations of ours that name what is not there
 * stop the deployment. Everything optional is matched by name: one missing type in a signature here
 * would keep the application from being deployed.
 */
public class AppSecExtension implements Extension {
  private static final String HEALTH_CHECK = "org.eclipse.microprofile.health.HealthCheck";

  private final Set<String> stores = ConcurrentHashMap.newKeySet();
  private final Set<String> definitions = ConcurrentHashMap.newKeySet();
  private final Set<String> problems = ConcurrentHashMap.newKeySet();

  /** A class of the application's own beans. */
  private final AtomicReference<@Nullable Class<?>> home = new AtomicReference<>();

  /** Made by the CDI container. */
  public AppSecExtension() {}

  /**
   * Adds our beans and interceptors.
   *
   * @param event the start of discovery
   */
  void start(@Observes BeforeBeanDiscovery event) {
    OwnBeans.add(event);
  }

  /**
   * Looks at a class that may become a bean.
   *
   * @param event the class
   * @param <T> its type
   */
  <T> void found(@Observes ProcessAnnotatedType<T> event) {
    if (OwnBeans.foundAgain(event.getAnnotatedType())) {
      event.veto();
      return;
    }
    Class<T> type = event.getAnnotatedType().getJavaClass();
    if (isApplications(type)) {
      home.compareAndSet(null, type);
    }
    problems.addAll(AnnotationCheck.problems(event.getAnnotatedType()));
    if (StoreTypes.defines(event.getAnnotatedType().getAnnotations())) {
      definitions.add(type.getName());
    }
    if (!StoreTypes.interceptable(type)) {
      return;
    }
    event
        .configureAnnotatedType()
        .filterMethods(method -> StoreTypes.validates(method.getJavaMember()))
        .forEach(method -> method.add(ObservedStore.Literal.INSTANCE));
    stores.add(type.getName());
  }

  /**
   * Adds what is needed once all classes are known.
   *
   * @param event the end of discovery
   */
  void found(@Observes AfterBeanDiscovery event) {
    addHealth(event);
    for (String problem : problems) {
      event.addDefinitionError(new IllegalArgumentException("AppSec: " + problem));
    }
    if (!definitions.isEmpty()) {
      try {
        SensorStores.add(event);
      } catch (LinkageError noJakartaSecurity) {
        definitions.clear();
      }
    }
  }

  /** Servers have beans of their own, and ours are in no archive of beans. */
  private static boolean isApplications(Class<?> type) {
    return type.getClassLoader() == Thread.currentThread().getContextClassLoader()
        && !OwnBeans.contain(type);
  }

  /** Without MicroProfile Health nobody asks. Looks first: a server may log a class that fails. */
  private void addHealth(AfterBeanDiscovery event) {
    try {
      Class<?> unused = Class.forName(HEALTH_CHECK, false, AppSecExtension.class.getClassLoader());
      HealthBean.add(event, home.get());
    } catch (ClassNotFoundException | LinkageError noHealth) {
      // nobody asks
    }
  }

  /**
   * Notices an application that is up without its filter.
   *
   * @param application the {@code ServletContext} in a web application, else something else
   */
  void started(@Observes @Initialized(ApplicationScoped.class) Object application) {
    try {
      FilterCheck.check(application);
    } catch (LinkageError e) {
      // Without servlets there is no filter to miss.
    }
  }

  /**
   * The classes that define identity stores by annotations, whose logins are seen.
   *
   * @return their class names
   */
  Set<String> definitions() {
    return definitions;
  }

  /**
   * The identity stores whose logins are seen.
   *
   * @return their class names
   */
  Set<String> stores() {
    return stores;
  }
}
