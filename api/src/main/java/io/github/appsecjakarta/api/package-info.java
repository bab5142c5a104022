// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What an application compiles against: the injectable context, its static twin, users, annotations
 * and the events it may observe. Data and contracts only; the drop-in JAR brings the behaviour.
 * This is the only package whose Java API is promised, see {@code docs/VERSIONING.md}.
 */
@NullMarked
package io.github.appsecjakarta.api;

import org.jspecify.annotations.NullMarked;
