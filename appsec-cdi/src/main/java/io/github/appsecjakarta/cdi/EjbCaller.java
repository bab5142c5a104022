// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import jakarta.ejb.EJBContext;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** The caller of the EJB at work. Loaded behind a check, since a server may have no EJB. */
final class EjbCaller {
  private static final String NAME = "java:comp/EJBContext";

  private EjbCaller() {}

  /** Null where no EJB is at work. */
  @SuppressWarnings("BanJNDI") // a constant name, which the container itself answers
  static @Nullable Boolean inRole(String role) {
    try {
      return InitialContext.<EJBContext>doLookup(NAME).isCallerInRole(role);
    } catch (NamingException notAnEjb) {
      return null;
    }
  }
}
