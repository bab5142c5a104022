// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.cells;

import io.github.appsecjakarta.api.AppSec;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** A resource, alone and with an EJB behind it. */
@Path("")
@RequestScoped
public class Rest {

  @EJB private @Nullable Ejb ejb;

  @GET
  @Path("resource")
  public String resource(@QueryParam("user") @Nullable String user) {
    if (user != null) {
      AppSec.context().blockIfMatch(user);
    }
    return "begun and ended";
  }

  @GET
  @Path("ejb")
  public String behind(@QueryParam("user") @Nullable String user) {
    Ejb bean = ejb;
    return bean == null ? "no EJB" : bean.call(user);
  }
}
