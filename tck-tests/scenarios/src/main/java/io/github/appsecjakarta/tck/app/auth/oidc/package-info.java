// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/** Logs in by a provider of OpenID Connect. */
@NullMarked
package io.github.appsecjakarta.tck.app.auth.oidc;

import org.jspecify.annotations.NullMarked;
