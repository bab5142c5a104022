// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** One place for each way in which application code may run when it is refused. */
@NullMarked
package io.github.appsecjakarta.tck.app.cells;

import org.jspecify.annotations.NullMarked;
