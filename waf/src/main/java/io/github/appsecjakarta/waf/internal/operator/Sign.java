// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.automaton.RegexSearch;

/**
 * Something that says little by itself. Immutable.
 *
 * @param name what it is, for people; without values of requests
 * @param group its class: of a class the heaviest sign counts, the others add nothing
 * @param weight how much it says
 * @param search looks for it
 */
record Sign(String name, String group, int weight, RegexSearch search) {}
