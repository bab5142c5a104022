// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Recognises cross-site scripting in a single value, without knowing where in a page it will end
 * up.
 *
 * <p>A value is cut into the tokens of HTML as if it began between tags, inside a tag, and inside
 * an attribute value with each of the three quotes that some browser accepts. A dangerous element,
 * attribute, URL scheme or markup declaration in any of these readings is an attack. Design and
 * verdicts are those of libinjection as it is built into libddwaf; the names in {@code
 * vocabulary.txt} were obtained by asking that library.
 */
@NullMarked
package io.github.appsecjakarta.waf.internal.html;

import org.jspecify.annotations.NullMarked;
