// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

/** How much has to speak for an attack before a rule says so. */
public enum Sensitivity {
  /** Only rules of high confidence run. */
  LOW,
  /** All rules of the files run. */
  NORMAL,
  /** The pack of rules that also see weak signs runs as well. */
  HIGH
}
