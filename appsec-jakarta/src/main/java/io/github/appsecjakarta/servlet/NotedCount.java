// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import io.github.appsecjakarta.config.Setting;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.Counters.Count;
import io.github.appsecjakarta.report.InternalErrors;

/** What is counted each time, and told at most once a minute with how often it was. Thread-safe. */
final class NotedCount {
  private final Counters counters;
  private final Count count;
  private final String what;
  private final InternalErrors notes = new InternalErrors();

  private NotedCount(Counters counters, Count count, String what) {
    this.counters = counters;
    this.count = count;
    this.what = what;
  }

  /** Bodies that there was no memory for. */
  static NotedCount unjudgedBodies(Counters counters) {
    return new NotedCount(
        counters,
        Count.BODY_UNJUDGED,
        "a body was not judged: those of all running requests take more memory than "
            + Setting.BODY_MEMORY.key()
            + " allows");
  }

  /** Bodies whose end was read until {@link BodyEnd} ended it. */
  static NotedCount endlessReads(Counters counters) {
    return new NotedCount(
        counters,
        Count.BODY_END_REPEATED,
        "the application read the end of a body again and again, and got an error");
  }

  void add() {
    counters.add(count, 1);
    notes.noted(what);
  }
}
