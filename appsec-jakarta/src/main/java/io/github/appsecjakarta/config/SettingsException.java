// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.List;

/** Settings of ours have values that cannot be used; the deployment must stop. */
public final class SettingsException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Names everything that is wrong, so that one look is enough.
   *
   * @param problems one line for each setting: key, value, where from, what is allowed
   */
  public SettingsException(List<String> problems) {
    super("AppSec cannot start: " + String.join("; ", problems));
  }
}
