// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.Locale;
import java.util.Map;

/** Groups of rules that run one after the other. Named by the tag {@code module}. */
enum Module {
  NETWORK_ACL(true, false),
  AUTHENTICATION_ACL(true, false),
  CUSTOM_ACL(false, true),
  CONFIGURATION(false, true),
  BUSINESS_LOGIC(false, true),
  RASP(true, true),
  WAF(false, true);

  private final String tag = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final boolean baseFirst;
  private final boolean timed;

  Module(boolean baseFirst, boolean timed) {
    this.baseFirst = baseFirst;
    this.timed = timed;
  }

  /** Whether rules of the vendor run before those of the operator. */
  boolean baseFirst() {
    return baseFirst;
  }

  /** Whether it stops when the time is over. */
  boolean timed() {
    return timed;
  }

  static Module of(Map<String, String> tags) {
    String name = tags.getOrDefault("module", "");
    for (Module module : values()) {
      if (module.tag.equals(name)) {
        return module;
      }
    }
    return WAF;
  }
}
