// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.api;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.User;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** A REST resource that refuses users. */
@RequestScoped
@Path("users/{id}")
public class RestCalls {

  @Inject private AppSecContext appSec;

  /** Serves the resource. */
  @ApplicationPath("rest")
  public static class Rest extends Application {}

  /**
   * Greets a user.
   *
   * @param id the user
   * @return a greeting
   */
  @GET
  public String greet(@PathParam("id") String id) {
    appSec.blockIfMatch(id);
    return "hello " + id;
  }

  /**
   * Tells of a login that failed.
   *
   * @param id what was typed
   * @return what was done
   */
  @GET
  @Path("failure")
  public String failure(@PathParam("id") String id) {
    appSec.trackLoginFailure(id, true, Map.of());
    return "done";
  }

  /**
   * Tells of an event of its own.
   *
   * @param id who did it
   * @return what was done
   */
  @GET
  @Path("event")
  public String event(@PathParam("id") String id) {
    appSec.setUser(User.of(id).withRole("customer"));
    appSec.trackEvent("Order Shipped", Map.of("parcels", 2));
    return "done";
  }
}
