// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.told;

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

/** Tells what its path says. */
@RequestScoped
@Path("told/{what}")
public class Told {

  @Inject private AppSecContext appSec;

  /** Serves the resource. */
  @ApplicationPath("rest")
  public static class Rest extends Application {}

  /**
   * Tells.
   *
   * @param what which example
   * @return the same
   */
  @GET
  public String tell(@PathParam("what") String what) {
    switch (what) {
      case "user" ->
          appSec.setUser(
              User.of("d131dd02c56eec4")
                  .withName("Jean Example")
                  .withEmail("jean.example@example.org")
                  .withSessionId("987654321")
                  .withRole("admin")
                  .withScope("read:message, write:files")
                  .withOrganisation("acme")
                  .withAttribute("plan", "gold"));
      case "success" ->
          appSec.trackLoginSuccess(
              "jean", "d131dd02c56eec4", Map.of("email", "jean.example@example.org"));
      case "failure" -> appSec.trackLoginFailure("jean", true, Map.of("reason", "captcha"));
      case "signup" -> appSec.trackSignup("d131dd02c56eec4", Map.of("plan", "gold"));
      default -> appSec.trackEvent("orders.cancelled", Map.of("amount", 42));
    }
    return what;
  }
}
