// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.automaton;

/** An expression has something that this package does not know; RE2/J has to do it. */
final class UnsupportedRegexException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean endless;

  UnsupportedRegexException(String what) {
    this(what, false);
  }

  private UnsupportedRegexException(String what, boolean endless) {
    super(what, null, false, false);
    this.endless = endless;
  }

  /** RE2/J would never come to an end with it. */
  static UnsupportedRegexException ofEndless() {
    return new UnsupportedRegexException("endless", true);
  }

  boolean endless() {
    return endless;
  }
}
