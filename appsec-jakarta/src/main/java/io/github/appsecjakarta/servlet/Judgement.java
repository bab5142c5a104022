// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.request.Coverage;
import io.github.appsecjakarta.request.CurrentRequest;
import io.github.appsecjakarta.runtime.Enforcement;
import io.github.appsecjakarta.runtime.RequestCounters.Count;
import io.github.appsecjakarta.waf.WafContext;
import io.github.appsecjakarta.waf.verdict.Action;
import io.github.appsecjakarta.waf.verdict.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the verdicts on one request lead to: each is reported, and the first that may refuse the
 * request does, at most once. All phases share it, and the time they may take together. Threads may
 * take turns.
 */
final class Judgement {
  private static final int UNAVAILABLE = 503;
  private static final Map<String, Object> DEFAULT_BLOCK = Map.of("status_code", 403L);

  private final Inspections shared;
  private final CurrentRequest current;
  private final @Nullable WafContext rules;
  private final Enforcement enforcement;
  private long budgetNanos;
  private @Nullable Answerable answerable;
  private Map<String, String> more = Map.of();
  private EarlyGate.@Nullable Container container;
  private @Nullable Verdict owed;
  private volatile boolean refused;

  /** Where an answer can be written. */
  private record Answerable(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable ResponseObserver observer) {}

  Judgement(
      Inspections shared,
      CurrentRequest current,
      @Nullable WafContext rules,
      Enforcement enforcement) {
    this.shared = shared;
    this.current = current;
    this.rules = rules;
    this.enforcement = enforcement;
    this.budgetNanos = shared.budgetNanos();
  }

  /**
   * From now on there is a response that a refusal can be written to.
   *
   * @param observer between the application and the response, or null
   */
  synchronized void answerTo(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable ResponseObserver observer) {
    answerable = new Answerable(request, response, observer);
  }

  /** What the server needs beside {@code reset()} to drop all of the application's response. */
  synchronized void clearBy(EarlyGate.Container serversOwn) {
    container = serversOwn;
  }

  boolean isRefused() {
    return refused;
  }

  /** Judges values; false if the request is refused, by these or earlier ones. */
  synchronized boolean passes(Map<String, ?> values) {
    if (refused) {
      return false;
    }
    if (rules == null || values.isEmpty()) {
      return true;
    }
    try {
      Verdict verdict = run(rules, values);
      if (verdict.any()) {
        follow(verdict);
      }
      return (verdict.timeout() && !refused) ? afterTimeout() : !refused;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return afterFailure("judging a request", e);
    }
  }

  /** Judges values in the middle of the application, which is left at once if they are refused. */
  void demand(Map<String, ?> values) {
    if (!passes(values)) {
      String id = current.securityResponseId();
      throw new BlockedException(id == null ? "" : id);
    }
  }

  /**
   * Judges values while only the container can answer; it is told by an exception, and answers in
   * its own words. Where it lets the request go on, the answer is owed.
   */
  synchronized void demandUnanswered(Map<String, ?> values) {
    if (rules == null) {
      return;
    }
    boolean refuses = false;
    try {
      Verdict verdict = run(rules, values);
      refuses = enforcement.refuses(verdict);
      if (refuses && owed == null) {
        owed = verdict;
      } else {
        shared.report(current, verdict, null, false);
      }
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      current.coverage(Coverage.FAILED_OPEN);
      shared.failed("judging an arrival", e);
    }
    if (refuses) {
      throw new BlockedException(UUID.randomUUID().toString());
    }
  }

  /** Whether the container was to refuse the request, and nobody knows yet what it did. */
  synchronized boolean owes() {
    return owed != null;
  }

  /** The container let the request go on: answers what is owed; false if that refuses it. */
  synchronized boolean settles() {
    Verdict verdict = owed;
    owed = null;
    if (verdict != null && !refused) {
      follow(verdict);
    }
    return !refused;
  }

  /** The container has answered the request itself. */
  synchronized void answeredByContainer() {
    Verdict verdict = owed;
    owed = null;
    if (verdict != null) {
      shared.report(current, verdict, null, false);
    }
  }

  private Verdict run(WafContext context, Map<String, ?> values) {
    Verdict verdict = context.run(values, budgetNanos);
    shared.runtime().reports().judged(current, values.keySet(), verdict);
    budgetNanos = Math.max(0, budgetNanos - verdict.durationNanos());
    return verdict;
  }

  private void follow(Verdict verdict) {
    Action action = verdict.blockingAction();
    String id = action == null ? null : id(action);
    boolean blocked =
        action != null
            && id != null
            && enforcement.refuses(verdict)
            && refuse(action, id, () -> shared.report(current, verdict, id, false));
    if (!blocked) {
      if (!verdict.matches().isEmpty()) {
        showMatch();
      }
      shared.report(current, verdict, null, action != null);
    }
  }

  /**
   * Commits the answer; false if the response is committed already. The refusal is reported just
   * before: an agent ends its span when the answer is sent.
   */
  private boolean refuse(Action action, String id, Runnable report) {
    Answerable to = answerable;
    if (to == null) {
      return false;
    }
    clear(to);
    try {
      answers()
          .write(
              to.request(),
              to.response(),
              action,
              id,
              status -> {
                refused(id, to, status);
                tell(report);
              });
    } catch (IOException e) {
      // the client is gone, and the application must not run
    }
    if (!refused) {
      shared.runtime().reported().add(Counters.Count.BLOCK_FAILED, 1);
    }
    return refused;
  }

  /** Reports a refusal; nothing that comes of it may keep the answer from being sent. */
  private void tell(Runnable report) {
    try {
      report.run();
      shared.runtime().reports().spanSeen(current);
    } catch (BlockedException again) {
      // an observer refuses what is refused
    } catch (RuntimeException | LinkageError e) {
      shared.failed("reporting a refusal", e);
    }
  }

  /** Refuses for a reason that is not the rules'; false if there is nothing to answer to. */
  synchronized boolean refuse(Map<String, Object> parameters, Map<String, String> headers) {
    if (!refused) {
      more = headers;
      refuse(new Action(Action.BLOCK, parameters), UUID.randomUUID().toString(), () -> {});
    }
    return refused;
  }

  private void clear(Answerable to) {
    if (container == null || to.response().isCommitted()) {
      return;
    }
    try {
      container.clear();
    } catch (RuntimeException | LinkageError e) {
      shared.failed("clearing a response", e);
    }
  }

  private void refused(String id, Answerable to, int status) {
    shared.runtime().counters().add(Count.BLOCKED);
    refused = true;
    current.refused(id, status);
    if (to.observer() != null) {
      to.observer().drop();
    }
  }

  private boolean afterTimeout() {
    shared.outOfTime();
    return passesUnjudged();
  }

  /** Counts and tells an error of ours; what then becomes of the request is a setting. */
  synchronized boolean afterFailure(String doing, Throwable error) {
    shared.failed(doing, error);
    return !refused && passesUnjudged();
  }

  private boolean passesUnjudged() {
    current.coverage(Coverage.FAILED_OPEN);
    return !shared.failClosed() || !refuseUnjudged();
  }

  private boolean refuseUnjudged() {
    Answerable to = answerable;
    if (to == null) {
      return refused;
    }
    String id = UUID.randomUUID().toString();
    clear(to);
    try {
      if (shared.answers().unavailable(to.request(), to.response())) {
        refused(id, to, UNAVAILABLE);
      }
    } catch (IOException e) {
      refused(id, to, UNAVAILABLE);
    }
    return refused;
  }

  /**
   * Whether an exception that left the application says no more than that the request was refused.
   */
  synchronized boolean explains(Throwable thrown) {
    BlockedException block = blockIn(thrown);
    if (!refused && block != null) {
      // thrown outside of what knows this request: the answer is still to be written
      return refuse(new Action(Action.BLOCK, DEFAULT_BLOCK), block.securityResponseId(), () -> {});
    }
    return refused;
  }

  private BlockResponse answers() {
    String header = shared.debugHeader();
    BlockResponse answers = shared.answers().withHeaders(more);
    return header.isEmpty() ? answers : answers.withHeader(header, "1");
  }

  private void showMatch() {
    Answerable to = answerable;
    if (to != null && !shared.debugHeader().isEmpty() && !to.response().isCommitted()) {
      to.response().setHeader(shared.debugHeader(), "1");
    }
  }

  private static String id(Action action) {
    return action.parameters().get("security_response_id") instanceof String id
        ? id
        : UUID.randomUUID().toString();
  }

  private static @Nullable BlockedException blockIn(Throwable thrown) {
    Throwable next = thrown;
    for (int depth = 0; next != null && depth < 32; depth++) {
      if (next instanceof BlockedException block) {
        return block;
      }
      next = next.getCause();
    }
    return null;
  }
}
