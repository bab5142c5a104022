// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Logins that are seen without the help of the application. No password is read or kept. */
@NullMarked
package io.github.appsecjakarta.login;

import org.jspecify.annotations.NullMarked;
