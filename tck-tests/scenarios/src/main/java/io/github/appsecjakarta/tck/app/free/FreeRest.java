// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.free;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import org.jspecify.annotations.Nullable;

/** A resource that could be no bean: its field is public, and its parameter is one of a form. */
@Path("greeting")
public class FreeRest {

  /** Who is greeted. */
  @FormParam("name")
  public @Nullable String name;

  /** Serves the resource. */
  @ApplicationPath("rest")
  public static class Rest extends Application {}

  /**
   * Greets somebody.
   *
   * @param body the form as it came
   * @return a greeting, and the class that says it
   */
  @POST
  public String greet(String body) {
    return "hello " + name + " of " + body + " says " + getClass().getSimpleName();
  }
}
