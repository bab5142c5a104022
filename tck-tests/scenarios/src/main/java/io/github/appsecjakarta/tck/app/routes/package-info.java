// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Resources that are judged in different ways. */
@NullMarked
package io.github.appsecjakarta.tck.app.routes;

import org.jspecify.annotations.NullMarked;
