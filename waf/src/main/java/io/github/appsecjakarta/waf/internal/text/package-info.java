// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Text as the engine sees it: Java strings that stand for UTF-8 bytes, valid or not. */
@NullMarked
package io.github.appsecjakarta.waf.internal.text;

import org.jspecify.annotations.NullMarked;
