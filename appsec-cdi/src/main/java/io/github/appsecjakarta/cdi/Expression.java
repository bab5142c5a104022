// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a method or its result, and a path of properties from there. Written by the
 * application's author; read when the application is deployed.
 */
final class Expression {
  private static final String RESULT = "result";
  private static final int MAX_PROPERTIES = 8;

  private final int parameter;
  private final List<String> properties;

  private Expression(int parameter, List<String> properties) {
    this.parameter = parameter;
    this.properties = properties;
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException if it is wrong, with the reason
   */
  static Expression of(String text, Method method) {
    List<String> words = List.of(text.strip().split("\\.", -1));
    for (String word : words) {
      if (!isName(word)) {
        throw new IllegalArgumentException("\"" + text + "\" is not a name or names with dots");
      }
    }
    if (words.size() > MAX_PROPERTIES) {
      throw new IllegalArgumentException("\"" + text + "\" is too long");
    }
    return new Expression(root(words.get(0), method), words.subList(1, words.size()));
  }

  private static boolean isName(String word) {
    if (word.isEmpty() || !Character.isJavaIdentifierStart(word.charAt(0))) {
      return false;
    }
    return word.chars().allMatch(Character::isJavaIdentifierPart);
  }

  /** The number of the parameter, or -1 for the result. */
  private static int root(String word, Method method) {
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (word.equals("p" + i)
          || (parameters[i].isNamePresent() && word.equals(parameters[i].getName()))) {
        return i;
      }
    }
    if (word.equals(RESULT)) {
      if (method.getReturnType() == void.class) {
        throw new IllegalArgumentException("the method has no result");
      }
      return -1;
    }
    throw new IllegalArgumentException(
        "\"" + word + "\" is neither \"result\" nor a parameter (p0 is the first one)");
  }

  @Nullable Object value(Call call) {
    Object value = parameter < 0 ? call.result() : call.arguments().get(parameter);
    value = present(value);
    for (int i = 0; value != null && i < properties.size(); i++) {
      value = present(Properties.of(value, properties.get(i)));
    }
    return value;
  }

  /** What is in an {@code Optional}; anything else as it is. */
  static @Nullable Object present(@Nullable Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }
}
