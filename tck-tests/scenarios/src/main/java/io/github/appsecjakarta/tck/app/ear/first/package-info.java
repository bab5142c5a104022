// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** The first web application of an EAR. */
@NullMarked
package io.github.appsecjakarta.tck.app.ear.first;

import org.jspecify.annotations.NullMarked;
