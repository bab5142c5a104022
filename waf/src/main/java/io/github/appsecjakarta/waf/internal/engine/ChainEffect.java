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

  /**
   * How a pattern is looked for in a text before the chain was applied.
   *
   * @param small whether A to Z count as small
   * @param unquoted whether what a shell ignores is ignored
   * @param spaces whether {@code +} and {@code %20} count as spaces
   * @param cut whether the end of the text may go
   */
  record Style(boolean small, boolean unquoted, boolean spaces, boolean cut) {
    static final int CODES = 16;
    static final Style AS_IT_IS = new Style(false, false, false, false);

    TextPattern of(TextPattern pattern) {
      TextPattern styled = small ? pattern.beforeLowercase() : pattern;
      styled = spaces ? styled.beforeSpaces() : styled;
      styled = cut ? styled.beforeCut() : styled;
      return unquoted ? styled.beforeShellUnescape() : styled;
    }

    /** Smaller than {@link #CODES}, and another one for each style. */
    int code() {
      return (small ? 1 : 0) + (unquoted ? 2 : 0) + (spaces ? 4 : 0) + (cut ? 8 : 0);
    }

    /** Whether texts without a trigger may still change, other than to small letters. */
    boolean changes() {
      return unquoted || spaces || cut;
    }
  }

  static ChainEffect of(TransformChain chain) {
    boolean always = false;
    Style style = Style.AS_IT_IS;
    List<String> triggers = new ArrayList<>();
    for (Transformer step : chain.steps()) {
      Effect effect = step.effect();
      if (effect instanceof Effect.Lowers) {
        style = new Style(true, style.unquoted, style.spaces, style.cut);
      } else if (style.changes()) {
        always = true; // nothing is known of texts that are changed already
      } else if (effect instanceof Effect.Where where) {
        triggers.add(where.regex());
      } else if (effect instanceof Effect.Spaces spaces) {
        triggers.add(spaces.regex());
        style = new Style(style.small, false, true, false);
      } else if (effect instanceof Effect.Cuts cuts) {
        triggers.add(cuts.regex());
        style = new Style(style.small, false, false, true);
      } else {
        always |= effect instanceof Effect.Any;
        style = new Style(true, true, false, false);
      }
    }
    return new ChainEffect(always, style, List.copyOf(triggers));
  }
}
