// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Settings: their keys, types, defaults and help, and where their values come from. */
@NullMarked
package io.github.appsecjakarta.config;

import org.jspecify.annotations.NullMarked;
