// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** The object graph of one deployment: built at start, found from anywhere, closed at the end. */
@NullMarked
package io.github.appsecjakarta.runtime;

import org.jspecify.annotations.NullMarked;
