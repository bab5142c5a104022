// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.automaton.RegexSearch;
import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code match_regex}: a regular expression is found somewhere in the text. Linear time: an
 * automaton says where nothing is, RE2/J what it is.
 */
final class MatchRegex extends TextOperator {
  private final RegexSearch search;
  private final TextOptions options;

  MatchRegex(RegexParameters parameters) {
    super("match_regex", parameters.regex());
    this.search = parameters.search();
    this.options = parameters.options();
  }

  static Operator create(ConfigMap parameters) throws RejectedException {
    return new MatchRegex(RegexParameters.read(parameters));
  }

  @Override
  @Nullable String findText(String text) {
    if (options.tooShort(text)) {
      return null;
    }
    return search.find(text);
  }

  @Override
  public Optional<TextPattern> needs() {
    return search.text();
  }
}
