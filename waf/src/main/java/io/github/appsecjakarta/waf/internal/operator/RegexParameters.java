// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import com.google.re2j.PatternSyntaxException;
import io.github.appsecjakarta.waf.internal.automaton.RegexSearch;
import io.github.appsecjakarta.waf.internal.text.Utf8;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;

/**
 * The parameters that the regex operators share.
 *
 * @param regex the expression as written
 * @param search looks for it
 * @param minLength shortest text looked at, in UTF-8 bytes
 */
record RegexParameters(String regex, RegexSearch search, int minLength) {

  static RegexParameters read(ConfigMap parameters) throws RejectedException {
    String regex = parameters.get("regex", Cast.STRING);
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
    try {
      RegexSearch search = new RegexSearch(regex, !caseSensitive);
      return new RegexParameters(regex, search, (int) Math.min(minLength, Integer.MAX_VALUE));
    } catch (PatternSyntaxException e) {
      throw RejectedException.error("invalid regular expression: " + regex, parameters);
    }
  }

  /** Whether a text has fewer UTF-8 bytes than asked for; counts only where chars cannot tell. */
  static boolean shorter(String text, int minLength) {
    return text.length() < minLength
        && ((long) text.length() * 3 < minLength || Utf8.length(text) < minLength);
  }
}
