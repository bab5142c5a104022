// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import static java.lang.Boolean.TRUE;

import io.github.appsecjakarta.request.Caller;
import org.jspecify.annotations.Nullable;

/** The caller of the request that submitted a task; for roles the task's own thread is asked. */
record TaskCaller(@Nullable String name, @Nullable String id, Outside roles) implements Caller {
  static TaskCaller of(Caller caller, Outside roles) {
    return new TaskCaller(caller.name(), caller.id(), roles);
  }

  @Override
  public boolean inRole(String role) {
    return TRUE.equals(roles.authorized(role));
  }
}
