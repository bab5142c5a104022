// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** A web application of an EAR, which does not use AppSec. */
@NullMarked
package io.github.appsecjakarta.tck.app.ear.page;

import org.jspecify.annotations.NullMarked;
