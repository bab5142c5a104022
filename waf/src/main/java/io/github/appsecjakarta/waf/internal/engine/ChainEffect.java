// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import io.github.appsecjakarta.waf.internal.transform.Effect;
import io.github.appsecjakarta.waf.internal.transform.Transformer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a chain of transformers means for patterns in the text as it came.
 *
 * @param always whether the chain may change every text beyond what {@code style} covers
 * @param style how patterns have to be changed to be found in a text that has no trigger
 * @param triggers expressions of which one is in every other text that the chain changes
 */
record ChainEffect(boolean always, Style style, List<String> triggers) {

  /** How a pattern is looked for in a text before the chain was applied. */
  enum Style {
    AS_IT_IS,
    BEFORE_LOWERCASE,
    BEFORE_SHELL_UNESCAPE;

    TextPattern of(TextPattern pattern) {
      return switch (this) {
        case AS_IT_IS -> pattern;
        case BEFORE_LOWERCASE -> pattern.beforeLowercase();
        case BEFORE_SHELL_UNESCAPE -> pattern.beforeShellUnescape();
      };
    }
  }

  static ChainEffect of(TransformChain chain) {
    boolean always = false;
    Style style = Style.AS_IT_IS;
    List<String> triggers = new ArrayList<>();
    for (Transformer step : chain.steps()) {
      Effect effect = step.effect();
      if (effect instanceof Effect.Lowers) {
        style = style == Style.AS_IT_IS ? Style.BEFORE_LOWERCASE : style;
      } else if (effect instanceof Effect.Unquotes) {
        style = Style.BEFORE_SHELL_UNESCAPE;
      } else if (effect instanceof Effect.Where where && style != Style.BEFORE_SHELL_UNESCAPE) {
        triggers.add(where.regex());
      } else {
        always = true;
      }
    }
    return new ChainEffect(always, style, List.copyOf(triggers));
  }
}
