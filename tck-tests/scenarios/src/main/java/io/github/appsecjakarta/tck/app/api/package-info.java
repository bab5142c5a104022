// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** An application that uses the interface of AppSec. */
@NullMarked
package io.github.appsecjakarta.tck.app.api;

import org.jspecify.annotations.NullMarked;
