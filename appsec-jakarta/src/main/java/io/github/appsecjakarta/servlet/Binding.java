// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.request.CurrentRequest;
import org.jspecify.annotations.Nullable;

/** A request bound to the calling thread until this is closed; then what was there before is. */
record Binding(@Nullable CurrentRequest requestBefore, @Nullable AppSecContext contextBefore)
    implements AutoCloseable {

  static Binding of(CurrentRequest request, AppSecContext context) {
    return new Binding(CurrentRequest.bind(request), AppSec.bind(context));
  }

  @Override
  public void close() {
    CurrentRequest.bind(requestBefore);
    AppSec.bind(contextBefore);
  }
}
