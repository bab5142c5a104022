// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import io.github.appsecjakarta.api.SecurityEvent;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.waf.input.Truncation;
import io.github.appsecjakarta.waf.verdict.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that happened is reported. Implementations never throw into the caller, redact
 * before anything leaves, and are safe for use by many threads.
 */
public interface Reports {
  /** A thread that works on a request. */
  interface Passage {
    /** Where there is nothing to report. */
    Passage NOTHING =
        new Passage() {
          @Override
          public void proceeds() {}

          @Override
          public void answered(UnaryOperator<@Nullable String> header) {}

          @Override
          public void left(boolean refused) {}
        };

    /** The request was admitted: the application runs from now on. */
    void proceeds();

    /**
     * The application has answered.
     *
     * @param header gives the header of the answer by its name, or null
     */
    void answered(UnaryOperator<@Nullable String> header);

    /**
     * The thread is done with the request, which may go on elsewhere.
     *
     * @param refused whether the request was refused
     */
    void left(boolean refused);
  }

  /**
   * The calling thread begins to work on a request. What happens is told when it is done. Then its
   * trace context is put back: servers that find a response committed by a refusal leave the span
   * of Jakarta REST open and current, where it would collect what happens in later requests of the
   * thread and never be exported. Where the request was refused, that span is ended; else it is
   * left to its owner.
   *
   * @param request the request
   * @return to be told what the thread does
   */
  Passage entered(CurrentRequest request);

  /**
   * The rules have judged something of a request.
   *
   * @param request the request
   * @param addresses what they were given
   * @param verdict what they say
   */
  void judged(CurrentRequest request, Set<String> addresses, Verdict verdict);

  /**
   * The rules have something to say of a request on its span, whether or not they matched.
   *
   * @param request the request
   * @param attributes texts, numbers and booleans by name; shapes of values as maps and lists
   */
  default void described(CurrentRequest request, Map<String, Object> attributes) {}

  /**
   * How long the span that attributes of a request go to can be written to.
   *
   * @param request the request
   * @return until when, as far as it can be told now
   */
  default SpanTime spanTime(CurrentRequest request) {
    return SpanTime.NONE;
  }

  /**
   * Something of a request was beyond a limit and is not judged.
   *
   * @param request the request
   * @param truncation which limits
   */
  default void cut(CurrentRequest request, Truncation truncation) {}

  /** A request passed that could not even be read: an error of ours. */
  default void unread() {}

  /** The deployment ends: open files and metrics are closed. */
  default void close() {}

  /**
   * A request has arrived; the span that is current now is kept for it.
   *
   * @param request the request
   */
  void started(CurrentRequest request);

  /**
   * A span may be open now that is not later: servers open theirs around JAX-RS only, and an agent
   * ends its own when a refusal is sent. What is known by now is written to the best recording
   * span.
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
