// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** What is only for customers, whoever decides who that is. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth;

import org.jspecify.annotations.NullMarked;
