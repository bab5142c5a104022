// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;

/**
 * The options of operators that look for expressions.
 *
 * @param caseSensitive whether case counts
 * @param minLength shortest text looked at, in UTF-8 bytes
 */
record TextOptions(boolean caseSensitive, int minLength) {

  static TextOptions read(ConfigMap parameters) throws RejectedException {
    boolean caseSensitive = false;
    long minLength = 0;
    if (parameters.find("options") != null) {
      ConfigMap options = parameters.get("options", Cast.MAP);
      caseSensitive = options.get("case_sensitive", Cast.BOOL, false);
      minLength = options.get("min_length", Cast.SIGNED, 0L);
    }
    if (minLength < 0) {
      throw RejectedException.error("min_length is a negative number", parameters);
    }
    return new TextOptions(caseSensitive, (int) Math.min(minLength, Integer.MAX_VALUE));
  }

  /** Whether a text has fewer UTF-8 bytes than asked for; counts only where chars cannot tell. */
  boolean tooShort(String text) {
    return text.length() < minLength
        && ((long) text.length() * 3 < minLength || Utf8.length(text) < minLength);
  }
}
