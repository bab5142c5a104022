// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Generators that make new values out of those of a request, one file each, one table. */
@NullMarked
package io.github.appsecjakarta.waf.internal.processor;

import org.jspecify.annotations.NullMarked;
