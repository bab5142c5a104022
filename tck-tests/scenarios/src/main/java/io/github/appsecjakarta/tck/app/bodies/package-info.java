// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * An application that reads its body in every way there is, and answers with what it got. It knows
 * nothing of AppSec.
 */
@NullMarked
package io.github.appsecjakarta.tck.app.bodies;

import org.jspecify.annotations.NullMarked;
