// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** What the guide shows, as a resource: servers have spans around those. */
@NullMarked
package io.github.appsecjakarta.tck.app.told;

import org.jspecify.annotations.NullMarked;
