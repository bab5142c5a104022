// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlShortcutTest {
  private static final long SEED = 20261124;
  private static final String[] PIECES = {
    "script",
    "onerror",
    "onload",
    "style",
    "xmlns",
    "src",
    "href",
    "javascript:",
    ">",
    "/",
    "!",
    "--",
    "?",
    "%",
    "-->",
    "'",
    "\"",
    "`",
    " ",
    "\n",
    "\0",
    "\u000b",
    "[if",
    "xml",
    "import",
    "ENTITY",
    "doctype",
    "svg",
    "a",
    "&lt;",
    "&#61;",
    ":",
    "é",
    "\uDC80"
  };

  @Test
  void nothingIsFoundWithoutAnOpeningBracketOrAnEqualsSign() {
    Random random = new Random(SEED);
    for (int round = 0; round < 200_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(9); i >= 0; i--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(HtmlInjection.inAnyContext(text.toString()))
          .as("%s, seed %d", text, SEED)
          .isFalse();
    }
  }
}
