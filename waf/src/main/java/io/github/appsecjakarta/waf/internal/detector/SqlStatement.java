// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.sql.SqlDialect;
import io.github.appsecjakarta.waf.internal.sql.SqlToken;
import io.github.appsecjakarta.waf.internal.sql.SqlTokenType;
import io.github.appsecjakarta.waf.internal.sql.SqlTokenizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement, and whether a text of the request is more than data in it. Parentheses are left out:
 * they say nothing about who wrote the rest. Immutable.
 */
final class SqlStatement {
  /** From so many tokens on, what the text brings is judged as a whole. */
  private static final int MANY = 4;

  private final String text;
  private final List<SqlToken> all;
  private final List<SqlToken> tokens = new ArrayList<>();
  private final int[] starts;
  private final int[] ends;

  /** For each token, how many before it are more than data. */
  private final int[] codeBefore;

  /** For each token, the first comment up to the end of a line from it on. */
  private final int[] nextComment;

  private final int firstWhere;

  private SqlStatement(String text, List<SqlToken> all) {
    this.text = text;
    this.all = all;
    for (SqlToken token : all) {
      if (token.type() != SqlTokenType.PARENTHESIS) {
        tokens.add(token);
      }
    }
    int count = tokens.size();
    starts = new int[count];
    ends = new int[count];
    codeBefore = new int[count + 1];
    nextComment = new int[count];
    firstWhere = index();
  }

  /** Reads a statement; null if it cannot be split in this dialect. */
  static @Nullable SqlStatement of(SqlDialect dialect, String text) {
    List<SqlToken> tokens = SqlTokenizer.tokens(dialect, text);
    return tokens == null ? null : new SqlStatement(text, tokens);
  }

  private int index() {
    int count = tokens.size();
    int where = count;
    int comment = count;
    for (int i = count - 1; i >= 0; i--) {
      SqlToken token = tokens.get(i);
      starts[i] = token.start();
      ends[i] = token.end();
      comment = token.type() == SqlTokenType.EOL_COMMENT ? i : comment;
      nextComment[i] = comment;
      boolean isWhere = token.type() == SqlTokenType.KEYWORD && token.is(text, "where");
      where = isWhere ? i : where;
    }
    for (int i = 0; i < count; i++) {
      codeBefore[i + 1] = codeBefore[i] + (isData(tokens.get(i).type()) ? 0 : 1);
    }
    return where;
  }

  private static boolean isData(SqlTokenType type) {
    return switch (type) {
      case COMMA, NUMBER, SINGLE_QUOTED, DOUBLE_QUOTED, DOLLAR_QUOTED -> true;
      default -> false;
    };
  }

  /** Whether the part of the statement between two positions changes what the statement does. */
  boolean changedBetween(int start, int end) {
    int first = Spans.firstEndingAfter(ends, start);
    int after = Spans.firstEndingAfter(starts, end - 1);
    int count = after - first;
    if (count <= 0) {
      return false;
    }
    if (count >= MANY) {
      return codeBefore[after] > codeBefore[first]
          && !OrderByClause.isWhole(text, tokens, first, after);
    }
    return (count == 3 && isTautology(first)) || isComment(first, after, end);
  }

  /** {@code 1 = 1} and its like, somewhere after WHERE. */
  private boolean isTautology(int first) {
    if (firstWhere >= first) {
      return false;
    }
    SqlToken left = tokens.get(first);
    SqlToken middle = tokens.get(first + 1);
    SqlToken right = tokens.get(first + 2);
    if (middle.type() != SqlTokenType.BINARY_OPERATOR) {
      return middle.is(text, "or") || middle.is(text, "xor") || middle.is(text, "||");
    }
    boolean compared = middle.text(text).indexOf('=') >= 0;
    return left.type() == right.type()
        || !compared
        || !(mayBeColumn(left.type()) || mayBeColumn(right.type()));
  }

  private static boolean mayBeColumn(SqlTokenType type) {
    return type == SqlTokenType.KEYWORD || type == SqlTokenType.IDENTIFIER;
  }

  /** A comment that starts in the part and cuts off what follows it. */
  private boolean isComment(int first, int after, int end) {
    int comment = nextComment[first];
    if (after - first == 1 || comment >= after || comment == first) {
      return false;
    }
    int start = starts[comment];
    boolean dashes = comment == after - 1 && text.startsWith("--", start);
    return !dashes || end - start >= 2;
  }

  /** The statement with each number and string replaced by a question mark. */
  String withoutLiterals() {
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    for (SqlToken token : all) {
      if (isLiteral(token.type())) {
        out.append(text, copied, token.start()).append('?');
        copied = token.end();
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static boolean isLiteral(SqlTokenType type) {
    return switch (type) {
      case NUMBER, SINGLE_QUOTED, DOUBLE_QUOTED, DOLLAR_QUOTED, BACK_QUOTED -> true;
      default -> false;
    };
  }
}
