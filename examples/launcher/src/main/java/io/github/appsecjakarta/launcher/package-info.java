// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Starts an application server for the examples and the server tests: from an unpacked distribution
 * that is never written to, in a directory of its own, on free ports of the loopback address, and
 * ended by its process.
 */
@NullMarked
package io.github.appsecjakarta.launcher;

import org.jspecify.annotations.NullMarked;
