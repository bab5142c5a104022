// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads properties of values: keys of maps, methods of the name, getters. */
final class Properties {
  private static final ClassValue<Map<String, Optional<Method>>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private Properties() {}

  /** The value of a property, or null where there is no such property or it cannot be read. */
  static @Nullable Object of(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map.get(name);
    }
    Optional<Method> accessor =
        ACCESSORS
            .get(value.getClass())
            .computeIfAbsent(name, wanted -> accessor(value.getClass(), wanted));
    try {
      return accessor.isEmpty() ? null : accessor.get().invoke(value);
    } catch (ReflectiveOperationException | RuntimeException unreadable) {
      return null;
    }
  }

  private static Optional<Method> accessor(Class<?> type, String name) {
    String upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    for (String method : List.of(name, "get" + upper, "is" + upper)) {
      try {
        Method found = type.getMethod(method);
        boolean fits =
            !Modifier.isStatic(found.getModifiers()) && found.getReturnType() != void.class;
        if (fits && found.trySetAccessible()) {
          return Optional.of(found);
        }
      } catch (NoSuchMethodException | RuntimeException | LinkageError notThere) {
        // the next spelling
      }
    }
    return Optional.empty();
  }
}
