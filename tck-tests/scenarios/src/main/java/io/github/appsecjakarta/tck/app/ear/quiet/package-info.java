// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** The EJB JAR of an EAR, which does not use AppSec. */
@NullMarked
package io.github.appsecjakarta.tck.app.ear.quiet;

import org.jspecify.annotations.NullMarked;
