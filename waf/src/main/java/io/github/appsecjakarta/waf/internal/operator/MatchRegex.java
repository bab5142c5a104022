// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;
import org.jspecify.annotations.Nullable;

/** {@code match_regex}: a regular expression is found somewhere in the text. Linear time (RE2). */
final class MatchRegex extends TextOperator {
  private final Pattern pattern;
  private final int minLength;

  MatchRegex(RegexParameters parameters) {
    super("match_regex", parameters.regex());
    this.pattern = parameters.pattern();
    this.minLength = parameters.minLength();
  }

  static Operator create(ConfigMap parameters) throws RejectedException {
    return new MatchRegex(RegexParameters.read(parameters));
  }

  @Override
  @Nullable String findText(String text) {
    if (RegexParameters.shorter(text, minLength)) {
      return null;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : null;
  }
}
