// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Starts the server under test once, deploys every application once, and tells the scenarios about
 * both.
 */
@NullMarked
package io.github.appsecjakarta.tck.server;

import org.jspecify.annotations.NullMarked;
