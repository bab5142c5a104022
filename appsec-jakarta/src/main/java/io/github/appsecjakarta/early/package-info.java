// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Stopping requests before the server authenticates anybody: one adapter for each server that lets
 * an application do so. Each is loaded only where it can work and fails without consequence.
 */
@NullMarked
package io.github.appsecjakarta.early;

import org.jspecify.annotations.NullMarked;
