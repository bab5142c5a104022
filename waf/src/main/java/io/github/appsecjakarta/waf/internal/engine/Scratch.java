// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.Found;

/** What one run needs for a while and nobody later. Holds nothing of a request. */
final class Scratch {
  /** Patterns found in a text as it came. */
  final Found found;

  /** Patterns found in what a chain made of it. */
  final Found derived;

  /** Rules to try in this run. */
  final Positions rules;

  /** By chain whether it changed the text. */
  final boolean[] changed;

  /** By target how many values came before it. */
  final int[] valuesBefore;

  /** By target how many keys came before it. */
  final int[] keysBefore;

  /** When the run has to end. */
  final Deadline deadline = new Deadline(0, Long.MAX_VALUE);

  /** Takes the values in. */
  final Intake intake = new Intake();

  /** Looks at values. */
  final Sweep sweep = new Sweep(this);

  Scratch(ScanPlan.Parts parts) {
    found = parts.scan().newFound();
    derived = parts.scan().newFound();
    rules = new Positions(parts.rules());
    changed = new boolean[parts.chains()];
    valuesBefore = new int[parts.targets()];
    keysBefore = new int[parts.targets()];
  }
}
