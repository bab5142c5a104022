// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.jwt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.auth.LoginConfig;

/** Tells the bearer of a token who that is. */
@RequestScoped
@Path("who")
public class TokenResource {

  /** Serves the resource. */
  @ApplicationScoped
  @ApplicationPath("rest")
  @LoginConfig(authMethod = "MP-JWT", realmName = "tck")
  public static class Rest extends Application {}

  /**
   * Greets.
   *
   * @param security who it is
   * @return a greeting
   */
  @GET
  @RolesAllowed("customer")
  public String who(@Context SecurityContext security) {
    return "you are " + security.getUserPrincipal().getName();
  }
}
