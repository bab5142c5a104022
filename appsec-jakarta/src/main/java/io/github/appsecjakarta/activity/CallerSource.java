// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import org.jspecify.annotations.Nullable;

/**
 * Knows who the caller is where there is no request: in background threads, asynchronous EJBs,
 * remote calls. A service of {@link java.util.ServiceLoader}, so that parts that need further types
 * can answer. Thread-safe.
 */
public interface CallerSource {
  /**
   * The caller of this thread.
   *
   * @return the name, or null if nobody is known
   */
  @Nullable String caller();

  /**
   * Whether the caller of this thread has a role.
   *
   * @param role name of the role
   * @return false also where nobody is known, null where the container cannot be asked here
   */
  @Nullable Boolean inRole(String role);
}
