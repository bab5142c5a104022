// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.oracle;

import java.util.List;
import java.util.Random;

/** Random texts made of meaningful pieces, some glued together. */
public final class TokenSoup {
  private final Random random;
  private final List<String> pieces;
  private final List<String> rarePieces;
  private final int longest;

  /**
   * Makes a soup.
   *
   * @param random the source of randomness
   * @param pieces what two of three pieces are taken from
   * @param rarePieces what the others are taken from
   * @param longest the greatest number of pieces in a text
   */
  public TokenSoup(Random random, List<String> pieces, List<String> rarePieces, int longest) {
    this.random = random;
    this.pieces = pieces;
    this.rarePieces = rarePieces;
    this.longest = longest;
  }

  /**
   * Makes a text.
   *
   * @return a text that is not empty
   */
  public String next() {
    var text = new StringBuilder();
    int length = 1 + random.nextInt(longest);
    int glue = random.nextInt(4);
    for (int i = 0; i < length; i++) {
      List<String> from = random.nextInt(3) > 0 ? pieces : rarePieces;
      text.append(from.get(random.nextInt(from.size())));
      if (random.nextInt(4) >= glue) {
        text.append(' ');
      }
    }
    return text.isEmpty() ? " " : text.toString();
  }
}
