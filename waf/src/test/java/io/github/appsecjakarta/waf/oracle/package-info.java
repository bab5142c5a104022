// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Drives the native engine that ours must agree with. Tests only; never shipped. */
@NullMarked
package io.github.appsecjakarta.waf.oracle;

import org.jspecify.annotations.NullMarked;
