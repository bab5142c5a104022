// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Exclusions that people write, see {@link io.github.appsecjakarta.waf.exclusion.Exclusions}: they
 * become the exclusions of a rule file.
 */
@NullMarked
package io.github.appsecjakarta.waf.exclusion;

import org.jspecify.annotations.NullMarked;
