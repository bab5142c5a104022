// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.api.EventAttribute;
import io.github.appsecjakarta.api.Login;
import io.github.appsecjakarta.api.UserId;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a method and of its parameters bind. Immutable; read once for each
 * method.
 *
 * @param login where the login is, or null
 * @param userId where the user's identifier is, or null
 * @param success when a call that returns succeeded; null means the annotation's default
 * @param userExists whether the account exists; null means unknown
 * @param facts further facts by key
 */
record Values(
    @Nullable Expression login,
    @Nullable Expression userId,
    @Nullable Condition success,
    @Nullable Condition userExists,
    Map<String, Expression> facts) {

  /**
   * Reads what an annotation binds.
   *
   * @throws IllegalArgumentException if something is wrong, with the reason
   */
  static Values of(Marker marker, Method method) {
    return new Values(
        expression(marker.login(), Login.class, method),
        expression(marker.userId(), UserId.class, method),
        condition(marker.success(), method),
        condition(marker.userExists(), method),
        facts(marker.metadata(), method));
  }

  private static @Nullable Expression expression(
      String text, Class<? extends Annotation> onParameter, Method method) {
    if (!text.isBlank()) {
      return Expression.of(text, method);
    }
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(onParameter)) {
        return Expression.of("p" + i, method);
      }
    }
    return null;
  }

  private static @Nullable Condition condition(String text, Method method) {
    return text.isBlank() ? null : Condition.of(text, method);
  }

  private static Map<String, Expression> facts(List<String> entries, Method method) {
    Map<String, Expression> facts = new LinkedHashMap<>();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      EventAttribute attribute = parameters[i].getAnnotation(EventAttribute.class);
      if (attribute != null) {
        facts.put(attribute.value(), Expression.of("p" + i, method));
      }
    }
    for (String entry : entries) {
      int equals = entry.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("\"" + entry + "\" is not key=expression");
      }
      facts.put(
          entry.substring(0, equals).strip(), Expression.of(entry.substring(equals + 1), method));
    }
    return facts;
  }

  @Nullable String login(Call call) {
    return text(login, call);
  }

  @Nullable String userId(Call call) {
    return text(userId, call);
  }

  /** Whether a call that returned succeeded. */
  boolean succeeded(Call call, boolean byResult) {
    if (success != null) {
      return success.holds(call);
    }
    return !byResult
        || call.method().getReturnType() == void.class
        || Condition.holds(call.result());
  }

  @Nullable Boolean userExists(Call call) {
    return userExists == null ? null : userExists.holds(call);
  }

  Map<String, Object> facts(Call call) {
    Map<String, Object> values = new LinkedHashMap<>();
    facts.forEach(
        (key, expression) -> {
          Object value = expression.value(call);
          if (value != null) {
            values.put(key, value);
          }
        });
    return values;
  }

  private static @Nullable String text(@Nullable Expression expression, Call call) {
    Object value = expression == null ? null : expression.value(call);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
