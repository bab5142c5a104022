// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.testing;

import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.request.RequestFacts;
import java.util.Map;

/** Requests to test with. */
public final class Requests {
  private Requests() {}

  /**
   * A request for a product.
   *
   * @param inspector its judge
   * @return the request
   */
  public static CurrentRequest product(CurrentRequest.Inspector inspector) {
    return with("/shop/products?q=shoes", inspector);
  }

  /**
   * A request for some URI.
   *
   * @param uri path and query
   * @param inspector its judge
   * @return the request
   */
  public static CurrentRequest with(String uri, CurrentRequest.Inspector inspector) {
    return new CurrentRequest(
        new RequestFacts(
            "GET",
            uri,
            "198.51.100.7",
            "10.0.0.1",
            "Arachni/v1",
            Map.of("user-agent", "Arachni/v1", "host", "shop.example", "accept", "*/*")),
        inspector);
  }
}
