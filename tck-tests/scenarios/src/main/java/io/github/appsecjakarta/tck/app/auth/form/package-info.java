// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Jakarta Security with its own form. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.form;

import org.jspecify.annotations.NullMarked;
