// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

/** What becomes of logins that AppSec sees by itself. */
public enum LoginMode {
  /** Login and identifier are shown as they are. */
  IDENT("identification"),
  /** Login and identifier are replaced by a hash before they are judged or shown. */
  ANON("anonymization"),
  /** Nothing is observed. What the application tells is not affected. */
  DISABLED("disabled");

  private final String label;

  LoginMode(String label) {
    this.label = label;
  }

  /**
   * The name of the mode on spans.
   *
   * @return the long name
   */
  public String label() {
    return label;
  }
}
