// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * An application under test that compares what it gets with what the rules were given: every name
 * and value of parameters, parts, cookies, headers, paths, JSON and XML.
 */
@NullMarked
package io.github.appsecjakarta.tck.app.given;

import org.jspecify.annotations.NullMarked;
