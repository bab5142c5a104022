// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.LogRecordBuilder;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * The name of a log event. Its field can be set since API 1.50; until then, and for those who do
 * not look at the field, it is an attribute.
 */
final class EventNameSetter {
  private static final AttributeKey<String> ATTRIBUTE =
      AttributeKey.stringKey(SemanticConventions.EVENT_NAME);
  private static final @Nullable MethodHandle FIELD = field();

  private EventNameSetter() {}

  static void set(LogRecordBuilder record, String name) {
    record.setAttribute(ATTRIBUTE, name);
    if (FIELD != null) {
      try {
        Object unused = FIELD.invoke(record, name);
      } catch (Throwable e) {
        throw new IllegalStateException("setEventName", e);
      }
    }
  }

  private static @Nullable MethodHandle field() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(
              LogRecordBuilder.class,
              "setEventName",
              MethodType.methodType(LogRecordBuilder.class, String.class));
    } catch (NoSuchMethodException | IllegalAccessException older) {
      return null;
    }
  }
}
