// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.github.appsecjakarta.concurrent;

import org.jspecify.annotations.NullMarked;
