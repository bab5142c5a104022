// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** A second identity store. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.more;

import org.jspecify.annotations.NullMarked;
