// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Addresses of the network: URIs of RFC 3986 as far as the rules need them, and IP addresses. */
@NullMarked
package io.github.appsecjakarta.waf.internal.uri;

import org.jspecify.annotations.NullMarked;
