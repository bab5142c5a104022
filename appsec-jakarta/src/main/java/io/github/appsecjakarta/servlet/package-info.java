// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The way of a request: {@code AppSecFilter}, {@code RequestInspection} (phases and verdicts),
 * {@code RequestInputs} (servlet to WAF vocabulary), {@code BlockResponse}. Bodies are read ahead,
 * judged, and replayed byte for byte.
 */
@NullMarked
package io.github.appsecjakarta.servlet;

import org.jspecify.annotations.NullMarked;
