// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.example.shop;

import io.github.appsecjakarta.api.SensitiveActivity;
import jakarta.ejb.Stateless;

/** Redeems coupons. */
@Stateless
public class Coupons {

  /**
   * Redeems a coupon. Each use is a security event of the user.
   *
   * @param code what the customer typed
   * @return whether there is such a coupon
   */
  @SensitiveActivity(name = "coupon.use", requiredRole = "customer")
  public boolean use(String code) {
    return code.equals("WELCOME");
  }
}
