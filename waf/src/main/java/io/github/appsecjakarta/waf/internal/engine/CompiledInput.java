// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

/**
 * Where a condition looks.
 *
 * @param slot number of the input in its program
 * @param address number of the address in its program
 * @param name the address
 * @param path the way below it
 * @param keys whether to look at keys, not values
 * @param chain what to do with texts first
 */
record CompiledInput(
    int slot, int address, String name, KeyPath path, boolean keys, TransformChain chain) {}
