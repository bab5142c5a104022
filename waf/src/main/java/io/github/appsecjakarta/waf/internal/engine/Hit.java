// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

/**
 * A rule that matched in this run.
 *
 * @param rule the rule
 * @param action id of the action that replaces its own, or empty
 */
record Hit(CompiledRule rule, String action) {}
