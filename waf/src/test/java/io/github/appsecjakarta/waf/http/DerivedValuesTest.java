// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "%27%20or|' or",
        "%2527|'",
        "a%20b+c|a b c",
        "%u0027x|'x",
        "\\u003cb\\x3e|<b>",
        "&lt;b&#62;&#x27;&lpar;|<b>'(",
        "＜ｂ＞|<b>",
        "JyBvciAxPTEtLQ==|' or 1=1--",
        "JyBvciAxPTEtLQ|' or 1=1--",
        "JTI3IG9yIDE9MQ|' or 1=1",
        "%2e%2e%2f|../",
      })
  void whatIsEncodedIsDecoded(String value, String expected) {
    assertThat(values(value)).contains(expected);
  }

  @Test
  void lineBreaksWrittenAsEscapesAreLineBreaks() {
    assertThat(values("a\\r\\nb")).containsExactly("a\r\nb");
  }

  @Test
  void overlongFormsAreFolded() {
    assertThat(values("..\uDCC0\uDCAFetc")).containsExactly("../etc");
    assertThat(values("\uDCE0\uDC80\uDCAE\uDCF0\uDC80\uDC80\uDCAF")).containsExactly("./");
    assertThat(values("\uDCE2\uDC82x")).isEmpty();
  }

  @Test
  void jsonInStringsIsRead() {
    assertThat(values("{\"a\":[\"x y\",{\"b\":\"\\u0041%42\"}]}")).contains("x y", "A%42", "AB");
    assertThat(values("eyJhIjoieCB5In0=")).contains("x y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "100%",
        "a & b",
        "O'Brien",
        "hello world",
        "SGVsbG8",
        "deadbeef",
        "Größe",
        "C:\\users\\x",
        "{not json",
        "2024-11-21",
        "a+b",
        "O’Brien"
      })
  void whatIsNotEncodedIsNotRepeated(String value) {
    assertThat(values(value)).isEmpty();
  }

  @Test
  void namesAreDecodedToo() {
    Map<String, Pairs> found =
        new DerivedValues(HttpLimits.DEFAULT)
            .add("body", new Pairs().add("a%27", List.of("x%27")))
            .build()
            .value();
    assertThat(found).hasToString("{body={=a', a%27=x'}}");
  }

  @Test
  void refererAndUnusualHeadersAreLookedInto() {
    Map<String, List<String>> headers =
        Map.of(
            "referer", List.of("https://h.example/a%20b/c?q=%27x&q=y"),
            "accept", List.of("%27"),
            "x-search", List.of("z%27"));
    Pairs found =
        new DerivedValues(HttpLimits.DEFAULT).addHeaders(headers).build().value().get("headers");
    assertThat(String.valueOf(found))
        .contains("referer='x", "referer=y", "referer=a b", "x-search=z%27", "x-search=z'")
        .doesNotContain("accept");
  }

  @Test
  void resultsAreBounded() {
    HttpLimits small = new HttpLimits(10, 4, 5, 1, 1);
    var parsed =
        new DerivedValues(small)
            .add("a", List.of("%41aaaaa", "%41bbbbb", "%41ccccc", "%41ddddd"))
            .build();
    assertThat(String.valueOf(parsed.value())).isEqualTo("{a={=Aaaaaa, =Abbbbb, =Accccc}}");
    assertThat(parsed.truncation().strings()).isTrue();
  }

  private static List<Object> values(String value) {
    Pairs found =
        new DerivedValues(HttpLimits.DEFAULT)
            .add("x", value)
            .build()
            .value()
            .getOrDefault("x", new Pairs());
    List<Object> values = new java.util.ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      values.add(innermost(Objects.requireNonNull(found.value(i))));
    }
    return values;
  }

  private static Object innermost(Object value) {
    return value instanceof Pairs pairs ? innermost(Objects.requireNonNull(pairs.value(0))) : value;
  }
}
