// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Makes our classes beans and interceptors where there is a container anyway. They carry neither a
 * scope nor {@link Interceptor}, and the JAR has no {@code beans.xml}: on WildFly either would
 * start CDI in an application that has none, and change what its REST resources do.
 */
final class OwnBeans {
  private static final List<Class<?>> INTERCEPTORS =
      List.of(
          SensitiveActivityInterceptor.class,
          TrackLoginInterceptor.class,
          TrackSignupInterceptor.class,
          TrackEventInterceptor.class,
          StoreInterceptor.class);

  private OwnBeans() {}

  static void add(BeforeBeanDiscovery event) {
    add(event, InjectableContext.class, ApplicationScoped.Literal.INSTANCE);
    for (Class<?> interceptor : INTERCEPTORS) {
      add(event, interceptor, new InterceptorLiteral());
    }
  }

  private static void add(BeforeBeanDiscovery event, Class<?> type, Annotation kind) {
    event.addAnnotatedType(type, type.getName()).add(kind);
  }

  /**
   * Whether one was found once more, as in an archive that holds our classes among its own: then it
   * has no annotation but those of its source.
   */
  static boolean foundAgain(AnnotatedType<?> type) {
    Class<?> found = type.getJavaClass();
    return found == InjectableContext.class
        ? !type.isAnnotationPresent(ApplicationScoped.class)
        : INTERCEPTORS.contains(found) && !type.isAnnotationPresent(Interceptor.class);
  }

  static boolean contain(Class<?> type) {
    return type == InjectableContext.class || INTERCEPTORS.contains(type);
  }

  private static final class InterceptorLiteral extends AnnotationLiteral<Interceptor>
      implements Interceptor {
    private static final long serialVersionUID = 1L;
  }
}
