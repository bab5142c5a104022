// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import io.github.appsecjakarta.api.AppSecExclude;
import io.github.appsecjakarta.config.RoutePattern;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the routes of a deployment which methods answer which requests, and which of them the
 * application has marked with {@link AppSecExclude}. Every method is told, because a more specific
 * one without the mark takes requests from one that has it.
 */
public final class ExcludedMethods implements DynamicFeature {
  private static final int MAX_WRAPPERS = 4;
  private static final System.Logger LOG = System.getLogger("appsec");

  @Context private @Nullable Application application;

  /** For {@link java.util.ServiceLoader}. */
  public ExcludedMethods() {}

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    AppSecRuntime runtime = AppSecRuntime.of(Thread.currentThread().getContextClassLoader());
    if (runtime == null) {
      return;
    }
    try {
      tell(runtime, resource.getResourceClass(), resource.getResourceMethod());
    } catch (RuntimeException | LinkageError e) {
      runtime.errors().failed("reading a resource method", e);
    }
  }

  private void tell(AppSecRuntime runtime, Class<?> type, Method method) {
    boolean excluded =
        inherited(method, AppSecExclude.class) != null
            || inherited(type, AppSecExclude.class) != null;
    String verb = verb(method);
    RoutePattern pattern = pattern(type, method);
    if (verb != null && pattern != null) {
      runtime.routes().resource(verb, pattern, excluded);
    } else if (excluded) {
      LOG.log(
          System.Logger.Level.WARNING,
          "AppSec: @AppSecExclude has no effect on {0}.{1}, which cannot be told from its URL",
          type.getName(),
          method.getName());
    }
  }

  private static @Nullable String verb(Method method) {
    for (Method declared : declarations(method)) {
      for (Annotation annotation : declared.getAnnotations()) {
        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (verb != null) {
          return verb.value();
        }
      }
    }
    return null;
  }

  private @Nullable RoutePattern pattern(Class<?> type, Method method) {
    ApplicationPath base = base(application);
    Path of = inherited(type, Path.class);
    if (base == null || of == null) {
      return null;
    }
    Path own = inherited(method, Path.class);
    String path = PathTemplate.joined(base.value(), of.value(), own == null ? "" : own.value());
    return PathTemplate.pattern(path);
  }

  /** Jersey hands out its configuration, and the application is in it. */
  private static @Nullable ApplicationPath base(@Nullable Application given) {
    Application next = given;
    for (int depth = 0; next != null && depth < MAX_WRAPPERS; depth++) {
      ApplicationPath base = inherited(next.getClass(), ApplicationPath.class);
      if (base != null) {
        return base;
      }
      next = inner(next);
    }
    return null;
  }

  private static @Nullable Application inner(Application outer) {
    try {
      Object inner = outer.getClass().getMethod("getApplication").invoke(outer);
      return inner instanceof Application application ? application : null;
    } catch (ReflectiveOperationException e) {
      return null; // it is none of Jersey's
    }
  }

  private static <A extends Annotation> @Nullable A inherited(Method method, Class<A> annotation) {
    for (Method declared : declarations(method)) {
      A found = declared.getAnnotation(annotation);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static <A extends Annotation> @Nullable A inherited(Class<?> type, Class<A> annotation) {
    for (Class<?> next : Types.of(type)) {
      A found = next.getAnnotation(annotation);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static List<Method> declarations(Method method) {
    List<Method> declarations = new ArrayList<>();
    for (Class<?> type : Types.of(method.getDeclaringClass())) {
      try {
        declarations.add(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
      } catch (NoSuchMethodException e) {
        // this one says nothing of it
      }
    }
    return declarations;
  }
}
