// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.internal.text.Utf8;
import org.junit.jupiter.api.Test;

class PlainFormTest {
  @Test
  void noFormIsMoreThanElevenTimesAsLong() {
    for (int cp = 0x80; cp <= Character.MAX_CODE_POINT; cp++) {
      String form = PlainForm.of(cp);
      if (!form.equals(PlainForm.UNCHANGED)) {
        assertThat(Utf8.length(form)).isLessThanOrEqualTo(11 * Utf8.size(cp));
      }
    }
  }

  @Test
  void everyFormIsItsOwnForm() {
    Transformer normalize = new UnicodeNormalize();
    for (int cp = 0x80; cp <= Character.MAX_CODE_POINT; cp++) {
      if (Character.getType(cp) != Character.SURROGATE) {
        String form = normalize.apply(Character.toString(cp));
        assertThat(normalize.apply(form)).as("U+%04X", cp).isEqualTo(form);
      }
    }
  }
}
