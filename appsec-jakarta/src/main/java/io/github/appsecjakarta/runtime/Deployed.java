// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What an application is called unless settings say otherwise.
 *
 * @param name its name
 * @param version its version, or null
 */
public record Deployed(String name, @Nullable String version) {}
