// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the request reaches into what the application is about to do. Immutable and shared
 * by threads. What it looks at is hostile: work on one candidate is bounded by the size of the
 * resource and of the candidate, and between two candidates, and two places of one candidate, the
 * detector asks whether the time is up.
 */
public interface Detector {
  /**
   * Names of the arguments, as rules and reports write them.
   *
   * @return {@code resource}, {@code params} and, for one detector, {@code db_type}
   */
  List<String> argumentNames();

  /**
   * The highest version a rule may ask for.
   *
   * @return the version
   */
  int version();

  /**
   * Looks.
   *
   * @param input what to look at
   * @return the first hit; null if there is none or the time ran out first
   */
  @Nullable Finding detect(DetectorInput input);
}
