// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Uses AppSec outside of the plain way of a request. */
@NullMarked
package io.github.appsecjakarta.tck.app.flow;

import org.jspecify.annotations.NullMarked;
