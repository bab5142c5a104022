// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** An application whose users the server itself knows. */
@NullMarked
package io.github.appsecjakarta.tck.app.login;

import org.jspecify.annotations.NullMarked;
