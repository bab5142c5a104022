// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.request;

/** An address of our own: which endpoint a request is for, so that a rule can choose one. */
public final class RouteAddress {
  /**
   * The pattern below the context path that the request was matched by: first that of the servlet
   * ({@code /shop/*}), then that of the Jakarta REST resource ({@code /rest/users/{id}}).
   */
  public static final String ROUTE = "server.request.route";

  private RouteAddress() {}
}
