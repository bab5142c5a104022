// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.example.shop;

import io.github.appsecjakarta.api.AppSecContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Takes coupons from customers. */
@RequestScoped
@Path("coupons")
@Produces(MediaType.TEXT_PLAIN)
public class CouponForm {

  @Inject private Coupons coupons;
  @Inject private AppSecContext appSec;

  /**
   * Redeems a coupon, and reports a wrong code: many of them are somebody guessing.
   *
   * @param code what the customer typed
   * @return what became of it
   */
  @POST
  public String use(@DefaultValue("") @FormParam("code") String code) {
    if (coupons.use(code)) {
      return "Coupon redeemed.\n";
    }
    appSec.trackEvent("coupon.unknown", Map.of("length", code.length()));
    return "No such coupon.\n";
  }
}
