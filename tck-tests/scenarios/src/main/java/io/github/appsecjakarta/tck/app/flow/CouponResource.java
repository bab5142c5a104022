// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.flow;

import io.github.appsecjakarta.api.EventAttribute;
import io.github.appsecjakarta.api.TrackEvent;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Application;

/** A REST resource without a scope. */
@Path("coupons")
public class CouponResource {

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
