// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.given;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of a request, injected. */
public class GivenBean {

  @FormParam("a")
  @Nullable List<String> form;

  @QueryParam("a")
  @Nullable List<String> query;

  @PathParam("id")
  @Nullable String id;

  @HeaderParam("X-A")
  @Nullable String header;

  @CookieParam("a")
  @Nullable String cookie;

  List<@Nullable Object> values() {
    return Arrays.asList(form, query, id, header, cookie);
  }
}
