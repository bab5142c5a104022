// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

/**
 * Identifiers of the lines for people, for those who search logs. 0001 to 0099: start and health;
 * 0300 to 0399: errors of AppSec itself; 0400 to 0499: debugging. An identifier never changes its
 * meaning.
 */
enum MessageId {
  /** An application is protected. */
  PROTECTS("APPSEC0001"),
  /** An application is not protected. */
  DOES_NOT_PROTECT("APPSEC0002"),
  /** Something inside AppSec failed. */
  FAILED("APPSEC0301"),
  /** One request, at level debug. */
  REQUEST("APPSEC0401");

  private final String text;

  MessageId(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
