// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HtmlInjectionTest {
  @TestFactory
  Stream<DynamicTest> attacksAreRecognisedAndHarmlessTextIsNot() {
    return Vectors.read(HtmlInjectionTest.class, "vectors.tsv").stream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.text(),
                    () ->
                        assertThat(HtmlInjection.matches(vector.text()))
                            .isEqualTo(vector.answer().equals("yes"))));
  }

  @Test
  void emptyTextIsHarmless() {
    assertThat(HtmlInjection.matches("")).isFalse();
  }

  @Test
  void longTextsOfOneKindAreReadToTheEnd() {
    for (String piece :
        new String[] {"<", "<a ", "<!--", "/", "a=b ", "'", "<a/", "<![CDATA[", "&#"}) {
      String text = piece.repeat(100_000);
      assertThat(HtmlInjection.matches(text)).as(piece).isFalse();
      assertThat(HtmlInjection.matches("<a style='/*" + text)).as(piece).isFalse();
    }
  }
}
