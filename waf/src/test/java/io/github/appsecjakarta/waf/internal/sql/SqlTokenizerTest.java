// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SqlTokenizerTest {
  private static final String PIECES = "aex01.'\"`$(){}[]<>|&;=#-+*/?:@!~^%,\\ \n\u00e9\uDC80";

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u2192',
      quoteCharacter = '\u00a7',
      value = {
        "GENERIC → SELECT a.b, * FROM t → KEYWORD IDENTIFIER DOT IDENTIFIER COMMA ASTERISK KEYWORD"
            + " IDENTIFIER",
        "GENERIC → sElEcTx oR → IDENTIFIER BINARY_OPERATOR",
        "GENERIC → 'a\\'b''c' \"d\"\"e\" `f` → SINGLE_QUOTED IDENTIFIER BACK_QUOTED",
        "GENERIC → 1 1.5 1e-5 1_000 0xFF 0b1 0o7 → NUMBER NUMBER NUMBER NUMBER NUMBER NUMBER NUMBER",
        "GENERIC → 1.5x → NUMBER DOT IDENTIFIER",
        "GENERIC → a -1 - 2 → IDENTIFIER NUMBER BINARY_OPERATOR NUMBER",
        "GENERIC → 1-1 → NUMBER BINARY_OPERATOR NUMBER",
        "GENERIC → 1abc → IDENTIFIER",
        "GENERIC → a # b -- c → IDENTIFIER EOL_COMMENT",
        "GENERIC → a /* b */ c → IDENTIFIER INLINE_COMMENT IDENTIFIER",
        "GENERIC → a || b | c → IDENTIFIER BINARY_OPERATOR IDENTIFIER BITWISE_OPERATOR IDENTIFIER",
        "GENERIC → ? : ; ( ) → QUESTION_MARK COLON QUERY_END PARENTHESIS PARENTHESIS",
        "GENERIC → select\u00e9 → KEYWORD IDENTIFIER",
        "GENERIC → 'open → SINGLE_QUOTED",
        "GENERIC → a @b → null",
        "GENERIC → a [b] → null",
        "MYSQL → \"a\" `b` @c @@d.`e` → DOUBLE_QUOTED IDENTIFIER IDENTIFIER IDENTIFIER",
        "MYSQL → a --b → IDENTIFIER BINARY_OPERATOR BINARY_OPERATOR IDENTIFIER",
        "MYSQL → a -- b → IDENTIFIER EOL_COMMENT",
        "MYSQL → a /*!50000 or*/ b → IDENTIFIER NUMBER BINARY_OPERATOR IDENTIFIER",
        "MYSQL → a <=> b := c << d && e → IDENTIFIER BINARY_OPERATOR IDENTIFIER BINARY_OPERATOR"
            + " IDENTIFIER BITWISE_OPERATOR IDENTIFIER BINARY_OPERATOR IDENTIFIER",
        "MYSQL → {a} → CURLY_OPEN IDENTIFIER CURLY_CLOSE",
        "PGSQL → $$a$$ $t$b$$c$t$ $1 → DOLLAR_QUOTED DOLLAR_QUOTED IDENTIFIER",
        "PGSQL → e'a\\'b' 'c\\' u&'d' u&\"e\" x'1f' → SINGLE_QUOTED SINGLE_QUOTED SINGLE_QUOTED"
            + " IDENTIFIER NUMBER",
        "PGSQL → a::int @ b @> c #>> d ?| e[1] → IDENTIFIER KEYWORD IDENTIFIER IDENTIFIER"
            + " BINARY_OPERATOR IDENTIFIER BINARY_OPERATOR IDENTIFIER BINARY_OPERATOR IDENTIFIER"
            + " ARRAY_OPEN NUMBER ARRAY_CLOSE",
        "PGSQL → a `b` → null",
        "SQLITE → [a b] `c` \"d\" $e → IDENTIFIER IDENTIFIER IDENTIFIER IDENTIFIER",
        "SQLITE → a->>b != c → IDENTIFIER BINARY_OPERATOR IDENTIFIER BINARY_OPERATOR IDENTIFIER",
        "SQLITE → a ! b → null",
        "SQLITE → a # b → null",
      })
  void splits(SqlDialect dialect, String statement, String expected) {
    assertThat(types(dialect, statement)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "mysql,MYSQL",
    "MySQL2,MYSQL",
    "PostgreSQL,PGSQL",
    "pgsql,PGSQL",
    "sqlite,SQLITE",
    "oracle,GENERIC",
    "'',GENERIC"
  })
  void knowsDatabases(String name, SqlDialect dialect) {
    assertThat(SqlDialect.of(name)).isEqualTo(dialect);
  }

  @Test
  void endsALineCommentAtTheLineFeed() {
    assertThat(types(SqlDialect.GENERIC, "-- a\nb")).isEqualTo("EOL_COMMENT IDENTIFIER");
  }

  @ParameterizedTest
  @EnumSource(SqlDialect.class)
  void coversAllButWhiteSpaceOfAnyText(SqlDialect dialect) {
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append(PIECES.charAt(random.nextInt(PIECES.length())));
      }
      assertCovered(dialect, text.toString());
    }
  }

  private static void assertCovered(SqlDialect dialect, String statement) {
    List<SqlToken> tokens = SqlTokenizer.tokens(dialect, statement);
    if (tokens == null) {
      return;
    }
    int at = 0;
    boolean ordered = true;
    StringBuilder gaps = new StringBuilder();
    for (SqlToken token : tokens) {
      ordered &= at <= token.start() && token.start() < token.end();
      gaps.append(statement, at, token.start());
      at = token.end();
    }
    gaps.append(statement, at, statement.length());
    assertThat(ordered).as(statement).isTrue();
    assertThat(withoutIgnored(dialect, gaps.toString())).as(statement).isBlank();
  }

  /** Takes out the ends of comments that MySQL runs, and a lone sign of PostgreSQL. */
  private static String withoutIgnored(SqlDialect dialect, String gaps) {
    return switch (dialect) {
      case MYSQL -> gaps.replace("/*!", "").replace("*/", "");
      case PGSQL -> gaps.replace("@", "");
      default -> gaps;
    };
  }

  private static String types(SqlDialect dialect, String statement) {
    List<SqlToken> tokens = SqlTokenizer.tokens(dialect, statement);
    return tokens == null
        ? "null"
        : tokens.stream().map(token -> token.type().name()).collect(Collectors.joining(" "));
  }
}
