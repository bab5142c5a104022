// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.bodies;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** One field of a form, injected. */
public class BodyBean {

  @FormParam("b")
  @Nullable String b;
}
