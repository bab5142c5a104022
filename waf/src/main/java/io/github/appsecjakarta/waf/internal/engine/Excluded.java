// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

/** Stands where a value was that an input filter hides. Nothing looks into it. */
enum Excluded {
  VALUE;

  static boolean is(Object value) {
    return value == VALUE;
  }
}
