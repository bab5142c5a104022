// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** MicroProfile JWT. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.jwt;

import org.jspecify.annotations.NullMarked;
