// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** An application that the container guards, with users whom the server itself knows. */
@NullMarked
package io.github.appsecjakarta.tck.app.secured;

import org.jspecify.annotations.NullMarked;
