// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import com.google.re2j.Matcher;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * {@code match_regex_with_checksum}: a regular expression is found somewhere in the text and what
 * was found has a valid checksum. Tries one match after the other; quadratic only in the number of
 * matches times their length, which together do not exceed the text.
 */
final class MatchRegexWithChecksum extends TextOperator {
  private final RegexParameters parameters;

  private MatchRegexWithChecksum(RegexParameters parameters) {
    super("match_regex_with_checksum", parameters.regex());
    this.parameters = parameters;
  }

  static Operator create(ConfigMap parameters) throws RejectedException {
    RegexParameters regex = RegexParameters.read(parameters);
    String checksum = parameters.get("checksum", Cast.STRING);
    if (!checksum.equals("luhn")) {
      throw RejectedException.error("unknown checksum algorithm: '" + checksum + "'", parameters);
    }
    return new MatchRegexWithChecksum(regex);
  }

  @Override
  @Nullable String findText(String text) {
    String rest = text;
    while (!rest.isEmpty() && !parameters.options().tooShort(rest)) {
      Matcher matcher = parameters.search().matcher(rest);
      if (!matcher.find() || matcher.end() == matcher.start()) {
        return null;
      }
      String found = matcher.group();
      if (Luhn.valid(found)) {
        return found;
      }
      rest = rest.substring(matcher.end());
    }
    return null;
  }
}
