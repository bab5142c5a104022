// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Splits shell commands into tokens and says which of them run something. Knows text only. */
@NullMarked
package io.github.appsecjakarta.waf.internal.shell;

import org.jspecify.annotations.NullMarked;
