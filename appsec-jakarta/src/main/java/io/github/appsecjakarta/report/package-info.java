// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Where events go: span attributes, JSON lines, the start-up report; redaction before anything
 * leaves.
 */
@NullMarked
package io.github.appsecjakarta.report;

import org.jspecify.annotations.NullMarked;
