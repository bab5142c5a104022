// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The pattern of a matched resource below the context path, such as {@code /rest/users/{id}}, made
 * from the annotations: servers put it together differently. Of a sub-resource only its own part is
 * known.
 */
final class MatchedPattern {
  private MatchedPattern() {}

  static @Nullable String of(
      ContainerRequestContext context, ResourceInfo resource, String contextPath) {
    Class<?> type = resource.getResourceClass();
    Method method = resource.getResourceMethod();
    if (type == null || method == null) {
      return null;
    }
    String base = context.getUriInfo().getBaseUri().getPath();
    String application = base.startsWith(contextPath) ? base.substring(contextPath.length()) : base;
    return PathTemplate.joined(application, ofType(type), ofMethod(method));
  }

  private static String ofType(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      String path = path(at);
      for (Class<?> implemented : at.getInterfaces()) {
        path = path.isEmpty() ? path(implemented) : path;
      }
      if (!path.isEmpty()) {
        return path;
      }
    }
    return "";
  }

  private static String ofMethod(Method method) {
    String path = path(method);
    for (Class<?> at = method.getDeclaringClass(); path.isEmpty() && at != null; ) {
      for (Class<?> implemented : at.getInterfaces()) {
        path = path.isEmpty() ? ofMethod(implemented, method) : path;
      }
      at = at.getSuperclass();
      path = path.isEmpty() && at != null ? ofMethod(at, method) : path;
    }
    return path;
  }

  private static String ofMethod(Class<?> type, Method method) {
    try {
      return path(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
    } catch (NoSuchMethodException notThere) {
      return "";
    }
  }

  private static String path(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }
}
