// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.login;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a principal best. An application's own principal may know more than its name: the
 * first of id, email, username, login and user that it offers and that is not blank counts.
 */
public final class Principals {
  private static final List<String> PROPERTIES =
      List.of("id", "email", "username", "login", "user");
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return PROPERTIES.stream()
              .map(name -> accessor(type, name))
              .flatMap(List::stream)
              .toList();
        }
      };

  private Principals() {}

  /**
   * The identifier of a principal.
   *
   * @param principal a principal, or null
   * @return its best identifier, or null for none
   */
  public static @Nullable String id(@Nullable Principal principal) {
    if (principal == null) {
      return null;
    }
    for (Method accessor : ACCESSORS.get(principal.getClass())) {
      String id = value(accessor, principal);
      if (id != null && !id.isBlank()) {
        return id;
      }
    }
    return principal.getName();
  }

  private static @Nullable String value(Method accessor, Principal principal) {
    try {
      Object value = accessor.invoke(principal);
      return value instanceof CharSequence || value instanceof Number ? value.toString() : null;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  private static List<Method> accessor(Class<?> type, String name) {
    String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    for (String method : List.of(name, getter)) {
      try {
        Method found = type.getMethod(method);
        if (!Modifier.isStatic(found.getModifiers()) && found.trySetAccessible()) {
          return List.of(found);
        }
      } catch (NoSuchMethodException | RuntimeException | LinkageError e) {
        // the principal does not offer it
      }
    }
    return List.of();
  }
}
