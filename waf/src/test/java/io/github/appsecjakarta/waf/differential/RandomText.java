// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import java.util.List;

/** Texts of the words that the rules look for, encoded now and then. */
final class RandomText {
  static final String WORDS =
      "attack select script passwd union admin etc token root zebra 4111111111111111 42";
  private static final List<String> GLUE =
      List.of("", "", " ", " ", "/", "../", "_", "-", "&", "=", "'", "\"", ";", "%20", "\t", "é");
  private static final List<String> PIECES =
      List.of(
          "' or 1=1 --",
          "1 union select 1,2",
          "<script>alert(1)</script>",
          "<a href=javascript:x>",
          "/etc/passwd",
          "../../etc/passwd",
          "%61ttack",
          "%2561ttack",
          "\\x61ttack",
          "\\61 ttack",
          "&#97;ttack",
          "&lt;script&gt;",
          "att/**/ack",
          "ATTACK",
          "YXR0YWNr",
          "a\0ttack",
          "att  ack",
          "ＡＴＴＡＣＫ",
          "\udb40\udc41\udb40\udc42",
          "4111 1111 1111 1111",
          "10.1.2.3",
          "http://evil.example/x?y=z#f",
          "user@example.com");

  private final Dice dice;

  RandomText(Dice dice) {
    this.dice = dice;
  }

  String next() {
    StringBuilder text = new StringBuilder();
    for (int i = dice.between(0, 4); i > 0; i--) {
      text.append(dice.oneIn(3) ? dice.of(PIECES) : dice.word(WORDS)).append(dice.of(GLUE));
    }
    return text.toString();
  }

  String address() {
    return dice.word(
        "10.1.2.3 10.1.2.4 192.168.0.1 ::1 2001:db8::7 ::ffff:10.1.2.3 8.8.8.8 10.1.2.3:80");
  }
}
