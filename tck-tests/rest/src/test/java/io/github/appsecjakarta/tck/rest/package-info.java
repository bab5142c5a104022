// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the comparison; the TCK itself runs with the profile {@code tck} only. */
@NullMarked
package io.github.appsecjakarta.tck.rest;

import org.jspecify.annotations.NullMarked;
