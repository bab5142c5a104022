// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** An identity store of the application itself. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.store;

import org.jspecify.annotations.NullMarked;
