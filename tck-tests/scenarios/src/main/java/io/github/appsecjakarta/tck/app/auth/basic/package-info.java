// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Jakarta Security with BASIC. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.basic;

import org.jspecify.annotations.NullMarked;
