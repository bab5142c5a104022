// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

/**
 * Reduces the tokens of a text to at most five by folding what does not change the meaning: {@code
 * 1+1} is a number, adjacent strings are one, a sign before an operand is dropped. Used once, by
 * one thread; linear in the text.
 */
final class SqlFolder {
  static final int MAX_TOKENS = 5;

  private static final String[][] SAY_NO_MORE = {
    {"1", "o,", "(", "1", ")"},
    {"n", "o", "(", "n1", ")"},
    {"1", ")", ",", "(", "1"},
    {"n", ")", "o", "(", "n"}
  };

  /** Most texts need few of them: they are made when they are read into. */
  final SqlToken[] tokens = new SqlToken[MAX_TOKENS + 3];

  /** End of the tokens read so far, and start of the ones that are looked at now. */
  int end;

  int left;

  private final SqlTokenizer tokenizer;
  private final SqlToken lastComment = new SqlToken();
  private boolean more = true;

  SqlFolder(SqlTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Reads and folds.
   *
   * @return how many of {@link #tokens} are left; 0 if the text was not to be read as SQL
   */
  int fold() {
    return skipPrefix() ? foldRest() : 0;
  }

  /** Drops {@code dropped} tokens from the end and starts over with the first. */
  boolean restart(int dropped) {
    end -= dropped;
    left = 0;
    return true;
  }

  /** Drops one token from the end and looks at one token more to the left. */
  boolean stepBack() {
    end--;
    left = Math.max(0, left - 1);
    return true;
  }

  /** Token number {@code offset} of those that are looked at. */
  SqlToken at(int offset) {
    return token(left + offset);
  }

  private SqlToken token(int index) {
    SqlToken token = tokens[index];
    if (token == null) {
      token = new SqlToken();
      tokens[index] = token;
    }
    return token;
  }

  private boolean skipPrefix() {
    SqlToken first = token(0);
    do {
      if (!tokenizer.next(first)) {
        return false;
      }
    } while (first.isOneOf("c(t") || first.isUnaryOperator());
    end = 1;
    return true;
  }

  private int foldRest() {
    while (true) {
      if (end >= MAX_TOKENS) {
        foldFullWindow();
      }
      if (!more || left >= MAX_TOKENS) {
        left = end;
        return finish();
      }
      if (!have(2)) {
        // a glued word in third place only ends the text, as in the native engine
        if (tokenizer.illegal) {
          return 0;
        }
        left = end;
      } else if (at(0).is('{') && at(1).is(Kind.BAREWORD) && at(1).length == 0) {
        at(1).kind = Kind.EVIL;
        return left + 2;
      } else {
        foldPairOrTriple();
      }
    }
  }

  private void foldPairOrTriple() {
    if (PairRules.apply(this)) {
      return;
    }
    if (!have(3)) {
      left = end;
    } else if (!TripleRules.apply(this)) {
      left++;
    }
  }

  /** Reads until {@code wanted} tokens are in view; false if the text ends before. */
  private boolean have(int wanted) {
    while (more && end <= MAX_TOKENS && end - left < wanted) {
      SqlToken next = token(end);
      more = tokenizer.next(next);
      if (!more) {
        break;
      }
      if (next.is(Kind.COMMENT)) {
        lastComment.copyFrom(next);
      } else {
        lastComment.kind = 0;
        end++;
      }
    }
    return end - left >= wanted;
  }

  /** Five tokens that say no more than their first: look what follows them. */
  private void foldFullWindow() {
    if (!saysNoMore()) {
      return;
    }
    if (end > MAX_TOKENS) {
      tokens[1].copyFrom(tokens[MAX_TOKENS]);
      end = 2;
    } else {
      end = 1;
    }
    left = 0;
  }

  private boolean saysNoMore() {
    for (String[] kinds : SAY_NO_MORE) {
      if (reads(kinds)) {
        return true;
      }
    }
    return false;
  }

  private boolean reads(String[] kinds) {
    for (int i = 0; i < kinds.length; i++) {
      if (!token(i).isOneOf(kinds[i])) {
        return false;
      }
    }
    return true;
  }

  private int finish() {
    if (left < MAX_TOKENS && lastComment.is(Kind.COMMENT)) {
      token(left++).copyFrom(lastComment);
    }
    return Math.min(left, MAX_TOKENS);
  }
}
