// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.flow;

import io.github.appsecjakarta.api.EventAttribute;
import io.github.appsecjakarta.api.Login;
import io.github.appsecjakarta.api.SensitiveActivity;
import io.github.appsecjakarta.api.TrackEvent;
import io.github.appsecjakarta.api.TrackLogin;
import io.github.appsecjakarta.api.TrackSignup;
import jakarta.enterprise.context.ApplicationScoped;

/** What annotations record. */
@ApplicationScoped
public class Coupons {

  /**
   * Redeems a coupon.
   *
   * @param code the coupon
   * @return what was done
   */
  @TrackEvent("coupon.redeemed")
  public String redeem(@EventAttribute("coupon") String code) {
    return "redeemed " + code;
  }

  /**
   * Logs in.
   *
   * @param name who
   * @return whether it is somebody
   */
  @TrackLogin(userExists = "result != null")
  public boolean open(@Login String name) {
    return name.startsWith("good");
  }

  /**
   * Makes an account.
   *
   * @param email who
   * @return its number
   */
  @TrackSignup(userId = "result")
  public int register(@Login String email) {
    return email.length();
  }

  /**
   * What only an administrator may do.
   *
   * @return what was done
   */
  @SensitiveActivity(name = "coupons.delete", requiredRole = "admin")
  public String delete() {
    return "deleted";
  }
}
