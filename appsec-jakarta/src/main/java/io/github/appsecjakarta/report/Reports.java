// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.request.CurrentRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that happened is reported. Implementations never throw into the caller, redact
 * before anything leaves, and are safe for use by many threads.
 */
public interface Reports {
  /**
   * A request has arrived; the span that is current now is kept for it.
   *
   * @param request the request
   */
  void started(CurrentRequest request);

  /**
   * A place where servers have a span of their own is reached: JAX-RS request and response filters.
   * What is known by now is written to the best recording span, as the span of JAX-RS ends before
   * the request does.
   *
   * @param request the request
   */
  void spanSeen(CurrentRequest request);

  /**
   * Something happened. Within a request the event is {@linkplain CurrentRequest#add added} to it
   * first. A login that was only observed is held back until the request ends, because the
   * application or another identity store may still say better.
   *
   * @param event the event
   * @param request the request it belongs to, or null outside of one
   */
  void event(SecurityEvent event, @Nullable CurrentRequest request);

  /**
   * A request has ended in whatever way; called exactly once for each that started.
   *
   * @param request the request
   * @param status HTTP status, or 0 if unknown
   */
  void ended(CurrentRequest request, int status);
}
