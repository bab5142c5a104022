// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.example.shop;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** What the shop sells. */
@Path("/")
@Produces(MediaType.TEXT_PLAIN)
public class Products {

  private static final List<String> ALL = List.of("teapot", "tea cup", "hat", "looking-glass");

  /**
   * The front page.
   *
   * @return a greeting
   */
  @GET
  public String welcome() {
    return "Welcome to the shop. See products?q=tea, login, coupons, account.\n";
  }

  /**
   * Searches the products.
   *
   * @param search part of a name
   * @return the names that contain it, a line for each
   */
  @GET
  @Path("products")
  public String search(@DefaultValue("") @QueryParam("q") String search) {
    StringBuilder found = new StringBuilder();
    for (String product : ALL) {
      if (product.contains(search.toLowerCase(Locale.ROOT))) {
        found.append(product).append('\n');
      }
    }
    return found.toString();
  }
}
