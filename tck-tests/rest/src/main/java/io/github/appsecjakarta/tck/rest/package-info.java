// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The Jakarta REST TCK on one server, without the drop-in JAR and with it in every application, and
 * the comparison of the results, test by test.
 */
@NullMarked
package io.github.appsecjakarta.tck.rest;

import org.jspecify.annotations.NullMarked;
