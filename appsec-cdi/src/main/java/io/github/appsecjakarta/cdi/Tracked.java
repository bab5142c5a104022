// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an annotation in force says of a method.
 *
 * @param name name of the activity or event; where the annotation gives none, {@code Class.method}
 * @param marker the annotation
 * @param values what it binds
 */
record Tracked(String name, Marker marker, Values values) {
  private record Key(Method method, Annotation annotation) {}

  private static final ClassValue<Map<Key, Tracked>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<Key, Tracked> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  static <A extends Annotation> @Nullable Tracked of(InvocationContext invocation, Class<A> type) {
    Method method = invocation.getMethod();
    A annotation = method == null ? null : Markers.inForce(invocation, type);
    if (method == null || annotation == null) {
      return null;
    }
    return KNOWN
        .get(method.getDeclaringClass())
        .computeIfAbsent(new Key(method, annotation), key -> of(annotation, method));
  }

  private static Tracked of(Annotation annotation, Method method) {
    Marker marker = Marker.of(annotation);
    if (marker == null) {
      throw new IllegalArgumentException("not one of our annotations: " + annotation);
    }
    String name =
        marker.name().isBlank()
            ? method.getDeclaringClass().getSimpleName() + '.' + method.getName()
            : marker.name();
    return new Tracked(name, marker, Values.of(marker, method));
  }
}
