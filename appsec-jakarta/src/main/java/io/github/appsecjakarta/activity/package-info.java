// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** What applications tell: users, logins, business events; checked, flattened and bounded. */
@NullMarked
package io.github.appsecjakarta.activity;

import org.jspecify.annotations.NullMarked;
