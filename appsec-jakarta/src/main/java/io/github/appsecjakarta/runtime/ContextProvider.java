// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.AppSecContext;
import org.jspecify.annotations.Nullable;

/** Gives {@link AppSec} the context of the deployment that a class loader belongs to. */
public final class ContextProvider implements AppSec.Provider {
  /** For {@link java.util.ServiceLoader}. */
  public ContextProvider() {}

  @Override
  public @Nullable AppSecContext contextOf(ClassLoader loader) {
    AppSecRuntime runtime = Runtimes.of(loader);
    return runtime == null ? null : runtime.context();
  }
}
