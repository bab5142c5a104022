// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Several mechanisms told apart by qualifiers, and users in memory: Jakarta EE 11 only. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.qualified;

import org.jspecify.annotations.NullMarked;
