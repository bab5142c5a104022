// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import io.github.appsecjakarta.report.TelemetrySource;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code OpenTelemetry} that MicroProfile Telemetry makes for each application: as a bean
 * of CDI, by the name of its type, because the type may not be there.
 */
public final class TelemetryBean implements TelemetrySource {
  private static final String TYPE = "io.opentelemetry.api.OpenTelemetry";

  /** Made by the service loader. */
  public TelemetryBean() {}

  @Override
  public @Nullable Object find() {
    try {
      Class<?> type = Class.forName(TYPE, false, TelemetryBean.class.getClassLoader());
      Instance<?> beans = CDI.current().select(type);
      return beans.isResolvable() ? beans.get() : null;
    } catch (ClassNotFoundException absent) {
      return null;
    }
  }
}
