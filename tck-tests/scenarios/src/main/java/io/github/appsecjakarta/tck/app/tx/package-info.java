// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Writes to a database in transactions. */
@NullMarked
package io.github.appsecjakarta.tck.app.tx;

import org.jspecify.annotations.NullMarked;
