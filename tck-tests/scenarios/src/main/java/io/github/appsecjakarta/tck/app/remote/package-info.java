// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** What other processes call. */
@NullMarked
package io.github.appsecjakarta.tck.app.remote;

import org.jspecify.annotations.NullMarked;
