// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method, as expressions see it.
 *
 * @param method the method
 * @param arguments its arguments
 * @param result what it returned, null before it did
 */
record Call(Method method, List<@Nullable Object> arguments, @Nullable Object result) {
  Call returned(@Nullable Object value) {
    return new Call(method, arguments, value);
  }
}
