// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.request.CurrentRequest;
import org.jspecify.annotations.Nullable;

/** A request bound to the calling thread: what was bound before, to be bound again. */
record Binding(@Nullable CurrentRequest request, @Nullable AppSecContext context) {
  /** Nothing bound. */
  static final Binding NONE = new Binding(null, null);

  static Binding of(CurrentRequest now, AppSecContext nowContext) {
    return new Binding(CurrentRequest.bind(now), AppSec.bind(nowContext));
  }

  void restore() {
    CurrentRequest.bind(request);
    AppSec.bind(context);
  }
}
