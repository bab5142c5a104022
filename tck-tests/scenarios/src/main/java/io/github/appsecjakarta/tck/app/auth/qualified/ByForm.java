// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.qualified;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Qualifies the mechanism that shows a form. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface ByForm {}
