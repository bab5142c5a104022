// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** The transformers that rules apply to text before they look at it, one file each, one table. */
@NullMarked
package io.github.appsecjakarta.waf.internal.transform;

import org.jspecify.annotations.NullMarked;
