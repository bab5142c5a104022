// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.ConfigValue;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code phrase_match}: one of many phrases occurs in the text, case-sensitive. */
final class PhraseMatch extends TextOperator {
  private final List<String> phrases;

  private PhraseMatch(List<String> phrases) {
    super("phrase_match", "");
    this.phrases = phrases;
  }

  static Operator create(ConfigMap parameters) throws RejectedException {
    List<String> phrases = new ArrayList<>();
    for (ConfigValue item : parameters.get("list", Cast.ARRAY).items()) {
      String phrase = Cast.VIEW.tryApply(item);
      if (phrase == null || phrase.isEmpty()) {
        throw RejectedException.error("phrase_match list item not a string or empty", item);
      }
      phrases.add(phrase);
    }
    return new PhraseMatch(phrases);
  }

  @Override
  @Nullable String findText(String text) {
    for (String phrase : phrases) {
      if (text.contains(phrase)) {
        return phrase;
      }
    }
    return null;
  }
}
