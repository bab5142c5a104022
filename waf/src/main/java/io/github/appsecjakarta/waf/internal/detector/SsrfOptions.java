// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

/**
 * What the detector for server-side request forgery looks at.
 *
 * @param authority whether a text that reaches past the authority counts
 * @param path whether a text that climbs in the path counts
 * @param query whether a text that adds parameters to the query counts
 * @param forbidFullUrl whether the request may not bring a whole URL
 * @param enforcePolicy whether the policy holds whatever the request brings
 */
record SsrfOptions(
    boolean authority, boolean path, boolean query, boolean forbidFullUrl, boolean enforcePolicy) {}
