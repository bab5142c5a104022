// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** An application without REST resources that calls another one for its user. */
@NullMarked
package io.github.appsecjakarta.tck.app.down;

import org.jspecify.annotations.NullMarked;
