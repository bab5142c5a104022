// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.rest;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.request.CurrentRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/**
 * Keeps a refusal from looking like an error of the application. The answer is committed already;
 * this one only repeats its status, for those who look at it on the way out.
 */
public final class BlockedMapper implements ExceptionMapper<BlockedException> {
  private static final int FORBIDDEN = 403;

  /** Made by {@link AppSecFeature}. */
  public BlockedMapper() {}

  @Override
  public Response toResponse(BlockedException blocked) {
    CurrentRequest request = CurrentRequest.get();
    int status = request == null ? 0 : request.refusalStatus();
    return Response.status(status == 0 ? FORBIDDEN : status).build();
  }
}
