// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.bodies;

import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;

/** The same for REST. */
@Path("/")
@Produces(MediaType.TEXT_PLAIN)
public class BodyRest {

  /**
   * One field.
   *
   * @param b the field
   * @return what came
   */
  @POST
  @Path("field")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String field(@FormParam("b") String b) {
    return Got.text(b);
  }

  /**
   * A form.
   *
   * @param form the form
   * @return what came
   */
  @POST
  @Path("form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String form(MultivaluedMap<String, String> form) {
    return Got.text(new TreeMap<>(form));
  }

  /**
   * A bean.
   *
   * @param bean the bean
   * @return what came
   */
  @POST
  @Path("bean")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String bean(@BeanParam BodyBean bean) {
    return Got.text(bean.b);
  }

  /**
   * JSON bound to an object.
   *
   * @param body the object
   * @return what came
   */
  @POST
  @Path("bound")
  @Consumes(MediaType.APPLICATION_JSON)
  public String bound(BoundBody body) {
    return Got.text(body.b);
  }

  /**
   * JSON as it is.
   *
   * @param body an object
   * @return what came
   */
  @POST
  @Path("json")
  @Consumes(MediaType.APPLICATION_JSON)
  public String json(JsonObject body) {
    return Got.text(body);
  }

  /**
   * XML bound to an object.
   *
   * @param body the object
   * @return what came
   */
  @POST
  @Path("xml")
  @Consumes(MediaType.APPLICATION_XML)
  public String xml(BoundBody body) {
    return Got.text(body.b);
  }

  /**
   * Text.
   *
   * @param body the text
   * @return what came
   */
  @POST
  @Path("text")
  public String text(String body) {
    return Got.text(body);
  }

  /**
   * A stream.
   *
   * @param body the stream
   * @return what came
   * @throws IOException if it breaks
   */
  @POST
  @Path("stream")
  public String stream(InputStream body) throws IOException {
    return Got.bytes(body.readAllBytes());
  }

  /**
   * Bytes, answered by another thread.
   *
   * @param body the bytes
   * @param later where to answer
   */
  @POST
  @Path("suspended")
  public void suspended(byte[] body, @Suspended AsyncResponse later) {
    new Thread(() -> later.resume(Got.bytes(body))).start();
  }

  /**
   * Parts.
   *
   * @param parts the parts
   * @return what came
   * @throws IOException if one cannot be read
   */
  @POST
  @Path("parts")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public String parts(List<EntityPart> parts) throws IOException {
    StringBuilder all = new StringBuilder();
    for (EntityPart part : parts) {
      all.append(part.getName()).append(' ').append(part.getFileName().orElse("-")).append(' ');
      all.append(Got.bytes(part.getContent().readAllBytes())).append('\n');
    }
    return all.toString();
  }
}
