// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.flow;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.EventAttribute;
import io.github.appsecjakarta.api.Propagation;
import io.github.appsecjakarta.api.TrackEvent;
import io.github.appsecjakarta.api.User;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** A REST resource without a scope. */
@Path("coupons")
public class CouponResource {

  @Inject private AppSecContext appSec;

  /** Serves the resource. */
  @ApplicationPath("rest")
  public static class Rest extends Application {}

  /**
   * Shows a coupon.
   *
   * @param code the coupon
   * @return what it is
   */
  @GET
  @Path("{code}")
  @TrackEvent("coupon.shown")
  public String show(@PathParam("code") @EventAttribute("coupon") String code) {
    return "coupon " + code;
  }

  /**
   * Tells a called service who the user is.
   *
   * @param user the user
   * @param uri where this is
   * @return what the service got
   */
  @GET
  @Path("down/{user}")
  public String down(@PathParam("user") String user, @Context UriInfo uri) {
    appSec.setUser(User.of(user), Propagation.DOWNSTREAM);
    try (Client client = ClientBuilder.newClient()) {
      return client.target(uri.getBaseUri()).path("coupons/of/caller").request().get(String.class);
    }
  }

  /**
   * Shows what came with the call.
   *
   * @param baggage a header
   * @return the header
   */
  @GET
  @Path("of/caller")
  public String caller(@HeaderParam("baggage") String baggage) {
    return "baggage " + baggage;
  }
}
