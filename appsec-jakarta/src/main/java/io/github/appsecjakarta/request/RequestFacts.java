// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.request;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a request when it arrives, for reports.
 *
 * @param method HTTP method
 * @param uri raw path and query as received; may hold secrets, so reports redact it
 * @param clientIp resolved address of the client, or null
 * @param peerIp address of the other end of the connection, or null
 * @param userAgent the user-agent header, or null
 * @param headers the headers that reports may show, by lower-case name
 */
public record RequestFacts(
    String method,
    String uri,
    @Nullable String clientIp,
    @Nullable String peerIp,
    @Nullable String userAgent,
    java.util.Map<String, String> headers) {}
