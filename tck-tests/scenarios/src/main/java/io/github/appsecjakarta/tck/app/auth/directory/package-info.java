// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Users in a directory. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.directory;

import org.jspecify.annotations.NullMarked;
