// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Users in a database. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.database;

import org.jspecify.annotations.NullMarked;
