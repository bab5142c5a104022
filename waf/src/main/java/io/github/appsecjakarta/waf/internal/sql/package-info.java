// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Splits SQL statements of several dialects into tokens. Knows text only. */
@NullMarked
package io.github.appsecjakarta.waf.internal.sql;

import org.jspecify.annotations.NullMarked;
