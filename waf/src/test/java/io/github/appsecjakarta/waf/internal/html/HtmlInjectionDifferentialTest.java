// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appsecjakarta.waf.oracle.BatchedOperator;
import io.github.appsecjakarta.waf.oracle.NativeOracle;
import io.github.appsecjakarta.waf.oracle.Rounds;
import io.github.appsecjakarta.waf.oracle.TokenSoup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares verdicts with those of the native engine, on random texts. */
class HtmlInjectionDifferentialTest {
  private static final int BATCH = 1000;
  private static final List<String> PIECES =
      List.of(
          ("< > </ /> / = ' \" ` ! <! <!-- --> --!> -> - -- <![CDATA[ ]]> ]] ? <? % <% %> %>x a b"
                  + " style filter href src xlink:href attributename onclick onload onfoo datasrc"
                  + " script <script iframe import [if xml entity IMPORT [CDATA[ doctype java JaVa"
                  + " javascript: data: vbscript &#106;ava &#x6a; &#106 &#0; &#10; &#x &# & ; url"
                  + " expression /* */ /*/ \0 \n \t \u000b \r \f \u0001 \u007f é \u00a0 <a <p> <b"
                  + " <svg scr ipt hr ef on load on click sc ript x= 'x' \"y\" `z` onx by to <A base <base hr ef")
              .split(" ", -1));

  @BeforeEach
  void needsTheOracle() {
    assumeTrue(NativeOracle.isAvailable(), "needs -Pnative-oracle on Linux x86-64");
  }

  @Test
  void randomTextsHaveTheSameVerdict() {
    var soup = new TokenSoup(Rounds.random(), PIECES, PIECES, 10);
    int rounds = Rounds.count(20_000);
    int matches = 0;
    List<String> differences = new ArrayList<>();
    try (var isXss = new BatchedOperator(NativeOracle.open(), "is_xss")) {
      for (int done = 0; done < rounds; done += BATCH) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(BATCH, rounds - done); i++) {
          texts.add(soup.next());
        }
        @Nullable String[] highlights = isXss.highlights(texts);
        for (int i = 0; i < highlights.length; i++) {
          boolean expected = highlights[i] != null;
          matches += expected ? 1 : 0;
          if (HtmlInjection.matches(texts.get(i)) != expected) {
            differences.add(expected + ": " + texts.get(i));
          }
        }
      }
    }
    Rounds.report("is_xss", rounds, matches, differences.size());
    assertThat(differences).isEmpty();
  }
}
