// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the annotation that is in force for a call: of the method, its class or a stereotype. */
final class Markers {
  /** Where Weld keeps the bindings in force, also those that an extension added. */
  private static final String WELD_BINDINGS = "org.jboss.weld.interceptor.bindings";

  private static final int MAX_STEREOTYPE_DEPTH = 8;

  private Markers() {}

  static <A extends Annotation> @Nullable A inForce(InvocationContext invocation, Class<A> type) {
    Method method = invocation.getMethod();
    A marker = method.getAnnotation(type);
    if (marker == null) {
      marker = bound(invocation.getContextData().get(WELD_BINDINGS), type);
    }
    Object target = invocation.getTarget();
    if (marker == null && target != null) {
      marker = ofClass(target.getClass(), type);
    }
    return marker == null ? ofClass(method.getDeclaringClass(), type) : marker;
  }

  private static <A extends Annotation> @Nullable A bound(
      @Nullable Object bindings, Class<A> type) {
    if (bindings instanceof Set<?> set) {
      for (Object binding : set) {
        if (type.isInstance(binding)) {
          return type.cast(binding);
        }
      }
    }
    return null;
  }

  static <A extends Annotation> @Nullable A ofClass(Class<?> beanClass, Class<A> type) {
    A marker = beanClass.getAnnotation(type);
    for (Class<?> at = beanClass; marker == null && at != null; at = at.getSuperclass()) {
      marker = ofStereotypes(at, type, 0);
    }
    return marker;
  }

  private static <A extends Annotation> @Nullable A ofStereotypes(
      Class<?> annotated, Class<A> type, int depth) {
    if (depth > MAX_STEREOTYPE_DEPTH) {
      return null;
    }
    for (Annotation annotation : annotated.getAnnotations()) {
      Class<? extends Annotation> stereotype = annotation.annotationType();
      if (stereotype.isAnnotationPresent(Stereotype.class)) {
        A marker = stereotype.getAnnotation(type);
        if (marker == null) {
          marker = ofStereotypes(stereotype, type, depth + 1);
        }
        if (marker != null) {
          return marker;
        }
      }
    }
    return null;
  }
}
