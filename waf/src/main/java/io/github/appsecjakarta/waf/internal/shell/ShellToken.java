// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.shell;

/**
 * A piece of a command.
 *
 * @param type what it is
 * @param start its first char
 * @param end the char after its last one, above {@code start}
 */
public record ShellToken(ShellTokenType type, int start, int end) {}
