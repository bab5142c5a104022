// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.routes;

import io.github.appsecjakarta.api.AppSecExclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Takes what looks like an attack, in one method of several. */
@Path("imports")
public class Imports {

  @GET
  @Path("{name}")
  @AppSecExclude(reason = "its query is a statement")
  public String one(@PathParam("name") String name) {
    return "import " + name;
  }

  @GET
  @Path("latest")
  public String latest() {
    return "latest";
  }

  @POST
  @Path("{name}")
  public String add(@PathParam("name") String name, String body) {
    return "added " + name;
  }

  @GET
  @Path("quiet/{name}")
  public String quiet(@PathParam("name") String name) {
    return "quiet " + name;
  }
}
