// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.request;

import org.jspecify.annotations.Nullable;

/** Whom the container knows as the caller of a request. Asked late: logins change the answer. */
public interface Caller {
  /** Where the container is not asked. */
  Caller UNKNOWN =
      new Caller() {
        @Override
        public @Nullable String name() {
          return null;
        }

        @Override
        public boolean inRole(String role) {
          return false;
        }
      };

  /**
   * The name of the caller's principal.
   *
   * @return the name, or null if nobody is logged in
   */
  @Nullable String name();

  /**
   * What identifies the caller best: the identifier that a structured principal knows, else its
   * name.
   *
   * @return the identifier, or null if nobody is logged in
   */
  default @Nullable String id() {
    return name();
  }

  /**
   * Whether the caller has a role.
   *
   * @param role name of the role
   * @return false if nobody is logged in
   */
  boolean inRole(String role);
}
