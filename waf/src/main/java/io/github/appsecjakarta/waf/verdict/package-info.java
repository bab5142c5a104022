// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** What the engine answers; data only. */
@NullMarked
package io.github.appsecjakarta.waf.verdict;

import org.jspecify.annotations.NullMarked;
