// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * HTTP facts into values that rules look at: query string, cookies, bodies, client address. Every
 * function here is pure, knows nothing of servlets, never throws on what a request contains, and
 * costs time and memory in proportion to its input, within {@link
 * io.github.appsecjakarta.waf.http.HttpLimits}. Where readers of HTTP disagree, the readings are
 * given side by side: the application must not see a value that the rules did not.
 */
@NullMarked
package io.github.appsecjakarta.waf.http;

import org.jspecify.annotations.NullMarked;
