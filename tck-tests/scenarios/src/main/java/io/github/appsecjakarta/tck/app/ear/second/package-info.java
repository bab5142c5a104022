// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** The second web application of an EAR. */
@NullMarked
package io.github.appsecjakarta.tck.app.ear.second;

import org.jspecify.annotations.NullMarked;
