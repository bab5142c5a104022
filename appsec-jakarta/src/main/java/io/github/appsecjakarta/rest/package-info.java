// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** What is only there where Jakarta REST is: path parameters, and the answer to a block. */
@NullMarked
package io.github.appsecjakarta.rest;

import org.jspecify.annotations.NullMarked;
