// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.automaton.PhraseAutomaton;
import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.ConfigValue;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code phrase_match}: one of many phrases occurs in the text, case-sensitive; if wanted, as a
 * word of its own. One pass, whatever the number of phrases.
 */
final class PhraseMatch extends TextOperator {
  private final List<String> phrases;
  private final boolean words;
  private @Nullable PhraseAutomaton automaton;

  private PhraseMatch(List<String> phrases, boolean words) {
    super("phrase_match", "");
    this.phrases = List.copyOf(phrases);
    this.words = words;
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
    boolean words =
        parameters.find("options") != null
            && parameters.get("options", Cast.MAP).get("enforce_word_boundary", Cast.BOOL, false);
    return new PhraseMatch(phrases, words);
  }

  @Override
  @Nullable String findText(String text) {
    return words ? automaton().findWord(text) : automaton().find(text);
  }

  /** Built when first needed: most lists of a rule file never match anything. */
  private PhraseAutomaton automaton() {
    PhraseAutomaton known = automaton;
    if (known == null) {
      known = PhraseAutomaton.of(phrases);
      automaton = known;
    }
    return known;
  }

  @Override
  public Optional<TextPattern> needs() {
    return Optional.of(TextPattern.phrases(phrases, words));
  }
}
