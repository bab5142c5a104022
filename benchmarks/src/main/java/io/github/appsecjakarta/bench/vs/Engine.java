// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.vs;

import java.util.Map;
import java.util.SortedSet;

/** Something that judges requests. */
interface Engine {
  /**
   * Judges a request in a context of its own; the answer only keeps the work from being dropped.
   */
  int judge(Map<String, Object> request);

  /** Ids of the rules that match. */
  SortedSet<String> hits(Map<String, Object> request);
}
