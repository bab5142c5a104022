// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of a rule.
 *
 * @param name its name
 * @param literal its value, or null if it is copied
 * @param address number of the address that it is copied from, or -1
 * @param path the way below the address
 */
record CompiledAttribute(String name, @Nullable Object literal, int address, KeyPath path) {}
