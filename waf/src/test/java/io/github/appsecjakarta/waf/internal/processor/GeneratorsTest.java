// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorsTest {
  @Test
  void knowsOnlyItsNames() {
    assertThat(Generators.named("extract_schema")).isNotNull();
    assertThat(Generators.named("Extract_schema")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "extract_schema inputs",
        "http_endpoint_fingerprint method,uri_raw,query?,body?",
        "http_header_fingerprint headers",
        "http_network_fingerprint headers",
        "session_fingerprint cookies?,session_id?,user_id?",
        "jwt_decode inputs",
        "uri_parse inputs",
      })
  void saysWhatItTakes(String name, String parameters) {
    List<String> written = new ArrayList<>();
    for (Parameter parameter : named(name).parameters()) {
      written.add(parameter.name() + (parameter.required() ? "" : "?"));
      assertThat(parameter.keyPath()).isEqualTo(name.equals("jwt_decode"));
    }
    assertThat(String.join(",", written)).isEqualTo(parameters);
  }

  @Test
  void takesValuesOfItsKindOnly() {
    Parameter map = named("http_header_fingerprint").parameters().get(0);
    assertThat(map.accepts(Map.of())).isTrue();
    assertThat(map.accepts(new Pairs())).isTrue();
    assertThat(map.accepts(List.of())).isFalse();
    assertThat(map.accepts(null)).isFalse();
    Parameter text = named("uri_parse").parameters().get(0);
    assertThat(text.accepts("")).isTrue();
    assertThat(text.accepts(1L)).isFalse();
    assertThat(named("extract_schema").parameters().get(0).accepts(null)).isTrue();
  }

  @Nested
  class ExtractSchema {
    @Test
    void writesTheTypeOfEachValue() {
      Object value = Arrays.asList(null, true, 1L, 2, "a", 1.5, new Object());
      assertThat(schema(value))
          .isEqualTo(
              List.of(List.of(one(0), one(4), one(16), one(2), one(8), one(1)), Map.of("len", 7L)));
    }

    @Test
    void keepsDifferentElementsOnly() {
      Object value = List.of(List.of("a", 1L), List.of(2L, "b"), List.of(1L), "a", "b");
      assertThat(schema(value))
          .isEqualTo(
              List.of(
                  List.of(
                      one(8),
                      List.of(List.of(one(4)), Map.of("len", 1L)),
                      List.of(List.of(one(4), one(8)), Map.of("len", 2L))),
                  Map.of("len", 5L)));
    }

    @Test
    void looksAtTenElementsOfAList() {
      List<Object> list = new ArrayList<>(Collections.nCopies(10, "a"));
      assertThat(schema(list)).isEqualTo(List.of(List.of(one(8)), Map.of("len", 10L)));
      list.add(1L);
      assertThat(schema(list))
          .isEqualTo(List.of(List.of(one(8)), Map.of("len", 11L, "truncated", true)));
    }

    @Test
    void looksAt255EntriesOfAMap() {
      Pairs pairs = new Pairs();
      for (int i = 0; i < 256; i++) {
        pairs.add("k" + i, (long) i);
      }
      List<?> schema = schema(pairs);
      assertThat((Map<?, ?>) schema.get(0)).hasSize(255);
      assertThat(schema.get(1)).isEqualTo(Map.of("truncated", true));
    }

    @Test
    void skipsEmptyKeysAndRepeatedOnes() {
      Pairs pairs = new Pairs().add("", 1L).add("a", 1L).add("a", "b");
      assertThat(schema(pairs)).isEqualTo(List.of(Map.of("a", one(4))));
      assertThat(schema(Map.of())).isEqualTo(List.of(Map.of()));
      assertThat(schema(List.of())).isEqualTo(List.of(List.of(), Map.of("len", 0L)));
    }

    @Test
    void writesNothingBelowDepth18() {
      Object value = List.of("too deep", "by far");
      for (int i = 0; i < 17; i++) {
        value = List.of(value);
      }
      List<?> schema = schema(value);
      for (int i = 0; i < 17; i++) {
        schema = (List<?>) ((List<?>) schema.get(0)).get(0);
      }
      assertThat(schema).isEqualTo(List.of(List.of(), Map.of("len", 2L)));
    }

    @Test
    void classifiesStringsByTheNearestKey() {
      Classifier classifier = (key, text) -> Map.of("t", key + "/" + text);
      Object value = Map.of("k", List.of(List.of("a"), 1L));
      assertThat(String.valueOf(generate("extract_schema", Map.of("inputs", value), classifier)))
          .contains("[8, {t=k/a}]");
      assertThat(generate("extract_schema", Map.of("inputs", "x"), classifier))
          .isEqualTo(List.of(8L, Map.of("t", "null/x")));
    }

    @Test
    void givesUpWhenTheTimeIsUp() {
      GeneratorInput input =
          new GeneratorInput(Map.of("inputs", List.of("a")), Classifier.NONE, () -> true);
      assertThat(named("extract_schema").generate(input)).isNull();
    }

    private List<?> schema(Object value) {
      return (List<?>)
          Objects.requireNonNull(
              generate("extract_schema", Map.of("inputs", value), Classifier.NONE));
    }

    private static List<Object> one(long type) {
      return List.of(type);
    }
  }

  @Nested
  class Fingerprints {
    @Test
    void hashesPathAndKeysOfAnEndPoint() {
      assertThat(
              generate(
                  "http_endpoint_fingerprint",
                  Map.of(
                      "method",
                      "GET",
                      "uri_raw",
                      "/SHOP/é?a=1#b",
                      "query",
                      ordered("zoo", 1L, "KEY", "", "a,b", List.of()),
                      "body",
                      new Pairs().add("b", 1L).add("é", 2L))))
          .isEqualTo("http-get-900a0ba4-e95bd94c-dcf06462");
      assertThat(generate("http_endpoint_fingerprint", Map.of("method", "PUT", "uri_raw", "?a")))
          .isEqualTo("http-put---");
    }

    @Test
    void countsHeadersThatAreNotUsual() {
      assertThat(
              generate(
                  "http_header_fingerprint",
                  Map.of(
                      "headers",
                      ordered(
                          "Referer",
                          "r",
                          "accept_language",
                          "de",
                          "X-B",
                          "1",
                          "x_a",
                          "2",
                          "X-Datadog-Trace-Id",
                          "3",
                          "x-real-ip",
                          "4",
                          "User-Agent",
                          List.of("CURL/8")))))
          .isEqualTo("hdr-1000000001-d26c0650-2-0ae54256");
      assertThat(generate("http_header_fingerprint", Map.of("headers", Map.of())))
          .isEqualTo("hdr-0000000000--0-");
    }

    @Test
    void countsTheAddressesOfTheFirstHeader() {
      assertThat(
              generate(
                  "http_network_fingerprint",
                  Map.of(
                      "headers",
                      ordered(
                          "x-real-ip",
                          "1.1.1.1",
                          "X_Forwarded_For",
                          List.of("1.1.1.1, 2.2.2.2"),
                          "cf-connecting-ipv6",
                          List.of("a", "b")))))
          .isEqualTo("net-2-1100000001");
      assertThat(
              generate(
                  "http_network_fingerprint",
                  Map.of("headers", ordered("x-forwarded-for", "", "x-client-ip", "a,b,c"))))
          .isEqualTo("net-3-1001000000");
      assertThat(
              generate(
                  "http_network_fingerprint",
                  Map.of(
                      "headers",
                      ordered("x-real-ip", "a", "x-forwarded-for", "", "x-client-ip", "a,b"))))
          .isEqualTo("net-0-1101000000");
      assertThat(
              generate(
                  "http_network_fingerprint",
                  Map.of(
                      "headers",
                      ordered("x-client-ip", "a", "x-forwarded-for", true, "x-real-ip", "a,b"))))
          .isEqualTo("net-2-1101000000");
      assertThat(generate("http_network_fingerprint", Map.of("headers", Map.of("host", "a"))))
          .isEqualTo("net-0-0000000000");
    }

    @Test
    void hashesUserAndSession() {
      assertThat(
              generate(
                  "session_fingerprint",
                  Map.of(
                      "user_id", "Alice",
                      "session_id", "S1",
                      "cookies", ordered("B", "V", "a", List.of("2,3")))))
          .isEqualTo("ssn-2bd806c9-1eb7c54d-af7c72fe-e8bc163c");
      assertThat(generate("session_fingerprint", Map.of("session_id", ""))).isEqualTo("ssn----");
    }
  }

  @Nested
  class JwtDecode {
    private static final String HEADER = "eyJhbGciOiJub25lIn0";

    @Test
    void readsHeaderAndPayload() {
      Map<?, ?> token =
          token(
              "Bearer \t"
                  + HEADER
                  + ".eyJhIjpbMSwyLjUsdHJ1ZSxudWxsLCLDqSJdLCJhIjoxODQ0Njc0NDA3MzcwOTU1MTYxNX0.c2ln.x");
      assertThat(String.valueOf(token.get("header"))).isEqualTo("{alg=none}");
      assertThat(String.valueOf(token.get("payload")))
          .isEqualTo("{a=[1, 2.5, true, null, é], a=18446744073709551615}");
      assertThat(token.get("signature")).isEqualTo(Map.of("available", true));
    }

    @Test
    void takesTheFirstOfAList() {
      assertThat(generate("jwt_decode", Map.of("inputs", List.of("Bearer ..", 1L)))).isNotNull();
    }

    @Test
    void answersNullForAPartThatIsNotJson() {
      Map<?, ?> token = token("Bearer" + HEADER + "=.eyJhIjoxfSB4.");
      assertThat(token.get("header")).isNotNull();
      assertThat(token.get("payload")).isNull();
      assertThat(token("Bearer " + HEADER + "*..").get("header")).isNull();
      assertThat(token.get("signature")).isEqualTo(Map.of("available", false));
    }

    @Test
    void leavesOutTheContentOfWhatIsNestedTooDeep() {
      String payload = "W1tbW1tbW1tbW1tbW1tbW1tbW1tbW11dXV1dXV1dXV1dXV1dXV1dXV1dXV0";
      assertThat(String.valueOf(token("Bearer ." + payload + ".").get("payload")))
          .isEqualTo("[".repeat(21) + "]".repeat(21));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bearer a.b.c", "Basic a.b.c", "Bearer a.b", "Bearer ab"})
    void answersNothingForWhatIsNoToken(String text) {
      assertThat(generate("jwt_decode", Map.of("inputs", text))).isNull();
    }

    @Test
    void answersNothingForWhatIsNoText() {
      assertThat(generate("jwt_decode", Map.of("inputs", List.of()))).isNull();
      assertThat(generate("jwt_decode", Map.of("inputs", List.of(List.of("Bearer .."))))).isNull();
      assertThat(generate("jwt_decode", Collections.singletonMap("inputs", null))).isNull();
    }

    private Map<?, ?> token(String text) {
      return (Map<?, ?>) Objects.requireNonNull(generate("jwt_decode", Map.of("inputs", text)));
    }
  }

  @Nested
  class UriParse {
    @Test
    void takesAUriApart() {
      assertThat(uri("https://u:p@[::1]:8443/a%20b?q=1#f"))
          .hasToString(
              "{scheme=https, userinfo=u:p, host=::1, port=8443, path=/a%20b, query={q=1},"
                  + " fragment=f}");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ' ',
        value = {
          "a=b&c {a=b,c=true}",
          "a=1&a=2&a&b=%41 {a=[1,2,true],b=%41}",
          "a[]=1&a[]=2&b[0]=3&c[]=4 {a=[1,2],b[0]=3,c=4}",
          "=1&&[]=2&a== {=2,a==}",
          "a= {a=}",
        })
    void splitsTheQuery(String query, String expected) {
      Map<?, ?> parts = (Map<?, ?>) Objects.requireNonNull(uri("/p?" + query));
      assertThat(String.valueOf(parts.get("query")).replace(", ", ",")).isEqualTo(expected);
    }

    @Test
    void answersNothingForWhatIsNoUri() {
      assertThat(uri("http://a b")).isNull();
      assertThat(uri("relative")).isNull();
    }

    private @Nullable Object uri(String text) {
      return generate("uri_parse", Map.of("inputs", text));
    }
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static @Nullable Object generate(String name, Map<String, ?> values) {
    return generate(name, values, Classifier.NONE);
  }

  private static @Nullable Object generate(
      String name, Map<String, ?> values, Classifier classifier) {
    return named(name).generate(new GeneratorInput(new HashMap<>(values), classifier, () -> false));
  }

  private static Generator named(String name) {
    return Objects.requireNonNull(Generators.named(name));
  }
}
