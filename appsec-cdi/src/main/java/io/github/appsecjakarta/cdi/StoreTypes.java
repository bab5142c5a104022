// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Recognises identity stores by name. Leaves alone what cannot be intercepted, because asking the
 * container for it would fail the deployment: such a store works on, its logins are not seen.
 */
final class StoreTypes {
  private static final String STORE = "jakarta.security.enterprise.identitystore.IdentityStore";
  private static final String RESULT =
      "jakarta.security.enterprise.identitystore.CredentialValidationResult";

  private StoreTypes() {}

  static boolean interceptable(Class<?> type) {
    return !type.isInterface()
        && !Modifier.isAbstract(type.getModifiers())
        && !Modifier.isFinal(type.getModifiers())
        && store(type)
        && constructible(type);
  }

  /** Whether a method of a store is one by which it validates credentials. */
  static boolean validates(Method method) {
    int unfit = Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL;
    return method.getName().equals("validate")
        && method.getParameterCount() == 1
        && !method.isBridge()
        && (method.getModifiers() & unfit) == 0
        && method.getReturnType().getName().equals(RESULT);
  }

  /** Whether an annotation makes the server build a store, such as one of a database. */
  static boolean defines(Iterable<Annotation> annotations) {
    for (Annotation annotation : annotations) {
      if (annotation.annotationType().getName().contains("IdentityStoreDefinition")) {
        return true;
      }
    }
    return false;
  }

  private static boolean store(@Nullable Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Class<?> implemented : at.getInterfaces()) {
        if (extendsStore(implemented)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean extendsStore(Class<?> type) {
    if (type.getName().equals(STORE)) {
      return true;
    }
    for (Class<?> extended : type.getInterfaces()) {
      if (extendsStore(extended)) {
        return true;
      }
    }
    return false;
  }

  private static boolean constructible(Class<?> type) {
    try {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (!Modifier.isPrivate(constructor.getModifiers())) {
          return true;
        }
      }
    } catch (LinkageError missingParameterType) {
      return false;
    }
    return false;
  }
}
