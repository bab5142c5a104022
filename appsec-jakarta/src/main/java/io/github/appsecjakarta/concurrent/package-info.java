// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** What is only there where Jakarta Concurrency is: the request of tasks and contextual proxies. */
@NullMarked
package io.github.appsecjakarta.concurrent;

import org.jspecify.annotations.NullMarked;
