// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what our annotations bind when the application is deployed, so that errors show there. */
final class AnnotationCheck {
  private AnnotationCheck() {}

  /** What is wrong with the annotations of a class, one line each. */
  static List<String> problems(AnnotatedType<?> type) {
    List<String> problems = new ArrayList<>();
    for (Class<? extends Annotation> marker : Marker.ALL) {
      Annotation ofClass = type.getAnnotation(marker);
      for (AnnotatedMethod<?> method : type.getMethods()) {
        Annotation ofMethod = method.getAnnotation(marker);
        check(ofMethod != null ? ofMethod : ofClass, method.getJavaMember(), problems);
      }
    }
    return problems;
  }

  private static void check(@Nullable Annotation annotation, Method method, List<String> problems) {
    int notCalled = Modifier.PRIVATE | Modifier.STATIC;
    if (annotation == null || method.isSynthetic() || (method.getModifiers() & notCalled) != 0) {
      return;
    }
    Marker marker = Marker.of(annotation);
    try {
      Values unused = marker == null ? null : Values.of(marker, method);
    } catch (IllegalArgumentException e) {
      String name = annotation.annotationType().getSimpleName();
      String place = method.getDeclaringClass().getName() + '.' + method.getName();
      problems.add("@" + name + " of " + place + ": " + e.getMessage());
    }
  }
}
