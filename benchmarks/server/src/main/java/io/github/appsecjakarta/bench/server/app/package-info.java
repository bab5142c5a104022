// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** The application under load: two endpoints that do next to nothing. */
@NullMarked
package io.github.appsecjakarta.bench.server.app;

import org.jspecify.annotations.NullMarked;
