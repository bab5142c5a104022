// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.early;

import io.github.appsecjakarta.servlet.EarlyGate;
import jakarta.servlet.ServletContext;

/** One server's way to have every request judged before its own authentication. */
interface EarlyBlocker {
  /**
   * Has the server ask the gate, from now until the application is undeployed.
   *
   * @param context of the application that is starting; of any server
   * @param gate what to ask
   * @throws ReflectiveOperationException if this is not the server, or another version of it
   */
  void install(ServletContext context, EarlyGate gate) throws ReflectiveOperationException;
}
