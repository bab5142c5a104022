// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import com.google.re2j.PatternSyntaxException;
import io.github.appsecjakarta.waf.internal.automaton.RegexSearch;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;

/**
 * The parameters that the regex operators share.
 *
 * @param regex the expression as written
 * @param search looks for it
 * @param options which texts are looked at
 */
record RegexParameters(String regex, RegexSearch search, TextOptions options) {

  static RegexParameters read(ConfigMap parameters) throws RejectedException {
    String regex = parameters.get("regex", Cast.STRING);
    TextOptions options = TextOptions.read(parameters);
    try {
      return new RegexParameters(regex, new RegexSearch(regex, !options.caseSensitive()), options);
    } catch (PatternSyntaxException e) {
      throw RejectedException.error("invalid regular expression: " + regex, parameters);
    }
  }
}
