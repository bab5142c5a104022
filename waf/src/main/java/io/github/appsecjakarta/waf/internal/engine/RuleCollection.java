// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.List;

/**
 * Rules of which one match a run is enough.
 *
 * @param type number of their type in the program, or -1 if each match counts
 * @param blocking whether they block
 * @param timed whether they stop when the time is over
 * @param rules the rules, in order
 */
record RuleCollection(int type, boolean blocking, boolean timed, List<CompiledRule> rules) {}
