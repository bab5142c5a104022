// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The rule model, the reading of rule files, and what there is to say about a file that was read.
 */
@NullMarked
package io.github.appsecjakarta.waf.rule;

import org.jspecify.annotations.NullMarked;
