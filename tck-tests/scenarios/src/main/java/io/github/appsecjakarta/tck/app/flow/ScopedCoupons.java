// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.flow;

import io.github.appsecjakarta.api.EventAttribute;
import io.github.appsecjakarta.api.SensitiveActivity;
import io.github.appsecjakarta.api.TrackEvent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A REST resource with the scope of a request. */
@Path("scoped-coupons")
@RequestScoped
public class ScopedCoupons {

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
   * What only an administrator may do.
   *
   * @param code the coupon
   * @return what was done
   */
  @DELETE
  @Path("{code}")
  @SensitiveActivity(name = "coupon.delete", requiredRole = "admin")
  public String delete(@PathParam("code") String code) {
    return "deleted " + code;
  }
}
