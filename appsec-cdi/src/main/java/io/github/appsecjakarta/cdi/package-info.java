// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Everything CDI: one portable extension, interceptors, {@code AppSecContext} as a bean. */
@NullMarked
package io.github.appsecjakarta.cdi;

import org.jspecify.annotations.NullMarked;
