// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers with a small JSON object. Thread-safe. */
@ApplicationScoped
@Path("products")
public class Products {

  /**
   * One product.
   *
   * @param id which one; any will do
   * @return made up from the id
   */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Product product(@PathParam("id") int id) {
    return new Product(id, "Wireless headphones", 12990, true);
  }

  /** A product, as the server's JSON provider sees it. */
  public static final class Product {
    private final int id;
    private final String name;
    private final int cents;
    private final boolean inStock;

    Product(int id, String name, int cents, boolean inStock) {
      this.id = id;
      this.name = name;
      this.cents = cents;
      this.inStock = inStock;
    }

    /**
     * Which product.
     *
     * @return the id that was asked for
     */
    public int getId() {
      return id;
    }

    /**
     * What it is called.
     *
     * @return always the same
     */
    public String getName() {
      return name;
    }

    /**
     * What it costs.
     *
     * @return always the same
     */
    public int getCents() {
      return cents;
    }

    /**
     * Whether there is one.
     *
     * @return always true
     */
    public boolean isInStock() {
      return inStock;
    }
  }
}
