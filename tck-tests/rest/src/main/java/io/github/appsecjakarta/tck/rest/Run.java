// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import java.util.Locale;
import java.util.Map;

/** One run of the TCK: what is in its applications. */
enum Run {
  /** The applications as the TCK makes them. */
  BARE,
  /** The drop-in JAR in each, in its mode {@code monitor}. */
  MONITOR,
  /** The drop-in JAR in each, in its mode {@code block}. */
  BLOCK;

  static Run of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  boolean hasJar() {
    return this != BARE;
  }

  /** Settings of the server. */
  Map<String, String> settings() {
    return hasJar() ? Map.of("appsec.waf.mode", toString()) : Map.of();
  }

  /** Logged once by each application that the JAR protects. */
  String startUpLine() {
    return " in mode " + this;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
