// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Jakarta Security with a mechanism of the application that remembers. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.remember;

import org.jspecify.annotations.NullMarked;
