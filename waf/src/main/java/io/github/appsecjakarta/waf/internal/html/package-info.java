// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Recognises cross-site scripting in a single value. */
@NullMarked
package io.github.appsecjakarta.waf.internal.html;

import org.jspecify.annotations.NullMarked;
