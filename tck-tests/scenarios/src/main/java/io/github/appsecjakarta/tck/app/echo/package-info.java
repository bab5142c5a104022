// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * An application that tells what it received. It knows nothing of AppSec, so it runs with and
 * without it.
 */
@NullMarked
package io.github.appsecjakarta.tck.app.echo;

import org.jspecify.annotations.NullMarked;
