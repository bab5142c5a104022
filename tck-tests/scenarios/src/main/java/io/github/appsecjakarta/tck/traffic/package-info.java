// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Requests made by number, sent as bytes: an HTTP client would not send most of them. */
@NullMarked
package io.github.appsecjakarta.tck.traffic;

import org.jspecify.annotations.NullMarked;
