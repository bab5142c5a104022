// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

/** An expression has something that this package does not know; RE2/J has to do it. */
final class UnsupportedRegexException extends Exception {
  private static final long serialVersionUID = 1;

  UnsupportedRegexException(String what) {
    super(what, null, false, false);
  }
}
