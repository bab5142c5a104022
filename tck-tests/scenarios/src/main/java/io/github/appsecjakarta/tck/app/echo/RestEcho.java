// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.echo;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;

/** The same for REST. */
@Path("/")
@Produces(MediaType.TEXT_PLAIN)
public class RestEcho {

  /**
   * Prints a path and a query parameter.
   *
   * @param name from the path
   * @param search from the query
   * @return both
   */
  @GET
  @Path("hello/{name}")
  public String hello(@PathParam("name") String name, @QueryParam("q") String search) {
    return name + " " + search;
  }

  /**
   * Prints one form parameter.
   *
   * @param a the parameter
   * @return its value
   */
  @POST
  @Path("field")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String field(@FormParam("a") String a) {
    return a;
  }

  /**
   * Prints a whole form.
   *
   * @param form the form
   * @return its entries
   */
  @POST
  @Path("form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String form(MultivaluedMap<String, String> form) {
    return new TreeMap<>(form).toString();
  }

  /**
   * Returns JSON.
   *
   * @param body an object
   * @return the object
   */
  @POST
  @Path("json")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject json(JsonObject body) {
    return body;
  }

  /**
   * Returns any text.
   *
   * @param body the text
   * @return the text
   */
  @POST
  @Path("text")
  public byte[] text(byte[] body) {
    return body;
  }

  /**
   * Prints the parts of a multipart body.
   *
   * @param parts the parts
   * @return name and content of each
   * @throws IOException if a part cannot be read
   */
  @POST
  @Path("parts")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public String parts(List<EntityPart> parts) throws IOException {
    StringBuilder all = new StringBuilder();
    for (EntityPart part : parts) {
      all.append(part.getName()).append('=').append(part.getContent(String.class)).append('\n');
    }
    return all.toString();
  }
}
