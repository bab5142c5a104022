// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Jakarta Security with a form of the application. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.custom;

import org.jspecify.annotations.NullMarked;
