// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import org.jspecify.annotations.Nullable;

/**
 * Finds the {@code io.opentelemetry.api.OpenTelemetry} of the calling thread's deployment. A
 * service of {@link java.util.ServiceLoader}, because where it is found needs further types.
 */
@FunctionalInterface
public interface TelemetrySource {
  /**
   * Looks; asked again with a later request if there is nothing yet.
   *
   * @return the {@code OpenTelemetry}, or null; whatever this throws counts as null
   */
  @Nullable Object find();
}
