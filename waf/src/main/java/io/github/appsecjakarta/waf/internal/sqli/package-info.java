// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Recognises SQL injection in a single value, without knowing the statement it will end up in.
 *
 * <p>A value is read as if it began outside quotes, then inside single quotes, double quotes and
 * backticks. Each reading is cut into tokens, the tokens are folded to at most five, and their
 * kinds spell a fingerprint such as {@code s&1c}. Known fingerprints are injections, less a few
 * that harmless text produces too. Design and verdicts are those of libinjection as it is built
 * into libddwaf; the vocabulary was obtained by asking that library, see {@code vocabulary.txt}.
 */
@NullMarked
package io.github.appsecjakarta.waf.internal.sqli;

import org.jspecify.annotations.NullMarked;
