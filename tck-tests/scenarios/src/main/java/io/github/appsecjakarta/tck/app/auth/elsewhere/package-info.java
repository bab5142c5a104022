// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Where a test keeps what an application asks for its users. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.elsewhere;

import org.jspecify.annotations.NullMarked;
