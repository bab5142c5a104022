// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Asks a request for everything that REST can. */
@Path("{id}/{rest:.*}")
@Produces(MediaType.TEXT_PLAIN)
public class GivenRest {

  @Context
  @SuppressWarnings("NullAway.Init")
  HttpServletRequest request;

  @Context
  @SuppressWarnings("NullAway.Init")
  UriInfo uri;

  @Context
  @SuppressWarnings("NullAway.Init")
  HttpHeaders headers;

  /**
   * Path, query, headers.
   *
   * @return what is missing
   */
  @GET
  public String get() {
    return head().compare(request);
  }

  /**
   * A form.
   *
   * @param form the form
   * @param bean fields of it
   * @return what is missing
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String form(MultivaluedMap<String, String> form, @BeanParam GivenBean bean) {
    return head().add("form", form).add("bean", bean.values()).compare(request);
  }

  /**
   * JSON.
   *
   * @param body an object
   * @return what is missing
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public String json(Map<String, Object> body) {
    return head().add("json", body).compare(request);
  }

  /**
   * XML.
   *
   * @param body an element
   * @return what is missing
   */
  @POST
  @Consumes(MediaType.APPLICATION_XML)
  public String xml(GivenXml body) {
    return head().add("xml", body.values()).compare(request);
  }

  /**
   * Parts.
   *
   * @param parts the parts
   * @return what is missing
   * @throws IOException if a part cannot be read
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public String parts(List<EntityPart> parts) throws IOException {
    Given given = head();
    for (EntityPart part : parts) {
      given.add("entity name", part.getFileName().isPresent() ? null : part.getName());
      given.add("entity file name", part.getFileName().orElse(null));
      given.add("entity", new String(part.getContent().readAllBytes(), UTF_8));
    }
    return given.compare(request);
  }

  private Given head() {
    Given given = new Given();
    given.add("path parameter", uri.getPathParameters());
    uri.getPathSegments().forEach(segment -> given.add("matrix", segment.getMatrixParameters()));
    given.add("query", uri.getQueryParameters());
    headers
        .getCookies()
        .forEach(
            (name, cookie) -> given.add("rest cookie", name).add("rest cookie", cookie.getValue()));
    GivenServlet.head(request, given);
    return given;
  }
}
