// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Starts AppSec in a web application: registers the filter and the listener. */
@NullMarked
package io.github.appsecjakarta.boot;

import org.jspecify.annotations.NullMarked;
