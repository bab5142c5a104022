// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.api.SensitiveActivity;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation in force says of a call.
 *
 * @param name name of the activity; where the annotation gives none, {@code Class.method}
 * @param requiredRole role asked for, or null
 */
record Activity(String name, @Nullable String requiredRole) {
  /** Where Weld keeps the bindings in force, also those that an extension added. */
  private static final String WELD_BINDINGS = "org.jboss.weld.interceptor.bindings";

  private static final int MAX_STEREOTYPE_DEPTH = 8;

  static @Nullable Activity of(InvocationContext invocation) {
    Method method = invocation.getMethod();
    if (method == null) {
      return null;
    }
    SensitiveActivity marker = marker(method, invocation);
    if (marker == null) {
      return null;
    }
    String role = marker.requiredRole();
    return new Activity(name(marker, method), role.isBlank() ? null : role);
  }

  private static String name(SensitiveActivity marker, Method method) {
    return marker.name().isBlank()
        ? method.getDeclaringClass().getSimpleName() + '.' + method.getName()
        : marker.name();
  }

  private static @Nullable SensitiveActivity marker(Method method, InvocationContext invocation) {
    SensitiveActivity marker = method.getAnnotation(SensitiveActivity.class);
    if (marker == null) {
      marker = bound(invocation.getContextData().get(WELD_BINDINGS));
    }
    Object target = invocation.getTarget();
    if (marker == null && target != null) {
      marker = ofClass(target.getClass());
    }
    return marker == null ? ofClass(method.getDeclaringClass()) : marker;
  }

  private static @Nullable SensitiveActivity bound(@Nullable Object bindings) {
    if (bindings instanceof Set<?> set) {
      for (Object binding : set) {
        if (binding instanceof SensitiveActivity marker) {
          return marker;
        }
      }
    }
    return null;
  }

  private static @Nullable SensitiveActivity ofClass(Class<?> type) {
    SensitiveActivity marker = type.getAnnotation(SensitiveActivity.class);
    for (Class<?> at = type; marker == null && at != null; at = at.getSuperclass()) {
      marker = ofStereotypes(at, 0);
    }
    return marker;
  }

  private static @Nullable SensitiveActivity ofStereotypes(Class<?> type, int depth) {
    if (depth > MAX_STEREOTYPE_DEPTH) {
      return null;
    }
    for (Annotation annotation : type.getAnnotations()) {
      Class<? extends Annotation> stereotype = annotation.annotationType();
      if (stereotype.isAnnotationPresent(Stereotype.class)) {
        SensitiveActivity marker = stereotype.getAnnotation(SensitiveActivity.class);
        if (marker == null) {
          marker = ofStereotypes(stereotype, depth + 1);
        }
        if (marker != null) {
          return marker;
        }
      }
    }
    return null;
  }
}
