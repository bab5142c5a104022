// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.example.shop;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** The customer's own page. */
@Path("account")
@Produces(MediaType.TEXT_PLAIN)
public class Account {

  /**
   * Greets the customer.
   *
   * @param security who is logged in
   * @return a greeting
   */
  @GET
  public String greet(@Context SecurityContext security) {
    return "Account of " + security.getUserPrincipal().getName() + ".\n";
  }
}
