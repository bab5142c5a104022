// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTokenizerTest {
  private static final String PIECES = "ab1_ '\"`$$((){}[]<>|&;=#!-\\\n\t\u00e9\uDC80";

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u2192',
      quoteCharacter = '\u00a7',
      value = {
        "ls -l dir → EXECUTABLE(ls) FIELD(-l) FIELD(dir)",
        "A=1 B= ls → VARIABLE_DEFINITION(A) EQUAL(=) FIELD(1) VARIABLE_DEFINITION(B) EQUAL(=)"
            + " EXECUTABLE(ls)",
        "a|b||c&&d&e;!f → EXECUTABLE(a) CONTROL(|) EXECUTABLE(b) CONTROL(||) EXECUTABLE(c)"
            + " CONTROL(&&) EXECUTABLE(d) CONTROL(&) EXECUTABLE(e) CONTROL(;) CONTROL(!)"
            + " EXECUTABLE(f)",
        "'a b' \"c d\" → EXECUTABLE('a b') DOUBLE_QUOTED(\"c d\")",
        "x \"a\\\"b\" → EXECUTABLE(x) DOUBLE_QUOTED(\"a\\\"b\")",
        "x \"a $(b c) d\" → EXECUTABLE(x) DOUBLE_QUOTED_OPEN(\") LITERAL(a ) COMMAND_OPEN($()"
            + " EXECUTABLE(b) FIELD(c) COMMAND_CLOSE()) LITERAL( d) DOUBLE_QUOTED_CLOSE(\")",
        "`a` b → BACKTICK_OPEN(`) EXECUTABLE(a) BACKTICK_CLOSE(`) FIELD(b)",
        "$x $1 ${y} $? → EXECUTABLE($x) VARIABLE($1) VARIABLE(${y}) VARIABLE($?)",
        "x ${y:-$(z)} → EXECUTABLE(x) PARAMETER_OPEN(${) LITERAL(y:-) COMMAND_OPEN($()"
            + " EXECUTABLE(z) COMMAND_CLOSE()) PARAMETER_CLOSE(})",
        "x 2>&1 >>a <<<b &>c >|d 3<&- → EXECUTABLE(x) REDIRECTION(2>&1) REDIRECTION(>>) FIELD(a)"
            + " REDIRECTION(<<<) FIELD(b) REDIRECTION(&>) FIELD(c) REDIRECTION(>|) FIELD(d)"
            + " REDIRECTION(3<&-)",
        "x <(y) >(z) → EXECUTABLE(x) PROCESS_OPEN(<() EXECUTABLE(y) PROCESS_CLOSE())"
            + " PROCESS_OPEN(>() EXECUTABLE(z) PROCESS_CLOSE())",
        "x $(<f) → EXECUTABLE(x) REDIRECTION($(<f))",
        "x $(<$(y)) → EXECUTABLE(x) FILE_OPEN($(<) COMMAND_OPEN($() EXECUTABLE(y)"
            + " COMMAND_CLOSE()) FILE_CLOSE())",
        "x $((1+(2))) $[3] → EXECUTABLE(x) ARITHMETIC($((1+(2)))) ARITHMETIC($[3])",
        "((1+2)) → ARITHMETIC(((1+2)))",
        "((a);b) → SUBSHELL_OPEN(() SUBSHELL_OPEN(() EXECUTABLE(a) SUBSHELL_CLOSE()) CONTROL(;)"
            + " EXECUTABLE(b) SUBSHELL_CLOSE())",
        "$((a);(b)) → COMMAND_OPEN($() SUBSHELL_OPEN(() EXECUTABLE(a) SUBSHELL_CLOSE())"
            + " CONTROL(;) SUBSHELL_OPEN(() EXECUTABLE(b) SUBSHELL_CLOSE()) COMMAND_CLOSE())",
        "(a) (b) → SUBSHELL_OPEN(() EXECUTABLE(a) SUBSHELL_CLOSE()) PARENTHESIS(() FIELD(b)"
            + " PARENTHESIS())",
        "{ a; } → GROUP_OPEN({) EXECUTABLE(a) CONTROL(;) GROUP_CLOSE(})",
        "x {a,b} → EXECUTABLE(x) BRACE({) FIELD(a,b) BRACE(})",
        "x=(a b) c → VARIABLE_DEFINITION(x) EQUAL(=) ARRAY_OPEN(() FIELD(a) FIELD(b)"
            + " ARRAY_CLOSE()) EXECUTABLE(c)",
        "a 'b → EXECUTABLE(a) SINGLE_QUOTED('b)",
        "a \"b → EXECUTABLE(a) DOUBLE_QUOTED(\"b)",
      })
  void splits(String command, String expected) {
    assertThat(text(command)).isEqualTo(expected);
  }

  @Test
  void endsACommandAtALineFeed() {
    assertThat(text("a\nb")).isEqualTo("EXECUTABLE(a) CONTROL(\n) EXECUTABLE(b)");
  }

  @Test
  void coversAllButBlanksOfAnyText() {
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(PIECES.charAt(random.nextInt(PIECES.length())));
      }
      assertCovered(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$(", "`", "((", "$((", "\"$(", "${", "{ ", "<(", "a=(", "$[", "\"", "(("})
  void takesAnyDepth(String opener) {
    assertCovered(opener.repeat(50_000));
    assertCovered(opener.repeat(50_000) + "a)".repeat(50_000));
  }

  private static void assertCovered(String command) {
    int at = 0;
    boolean ordered = true;
    StringBuilder gaps = new StringBuilder();
    for (ShellToken token : ShellTokenizer.tokens(command)) {
      ordered &= at <= token.start() && token.start() < token.end();
      ordered &= token.type() != ShellTokenType.BLANK;
      gaps.append(command, at, token.start());
      at = token.end();
    }
    gaps.append(command, at, command.length());
    assertThat(ordered).as(command).isTrue();
    assertThat(gaps.toString().replace('\t', ' ')).as(command).isBlank();
  }

  private static String text(String command) {
    List<ShellToken> tokens = ShellTokenizer.tokens(command);
    return tokens.stream()
        .map(token -> token.type() + "(" + command.substring(token.start(), token.end()) + ")")
        .collect(Collectors.joining(" "));
  }
}
