// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.exclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestedExclusionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/shop/items/42/edit?x=y  | query q 0          | /shop/items/{id}/edit | query.q",
        "/a/5f0c7a40-11d2-4a3f-9c60-0a1b2c3d4e5f | body a b 3 c | /a/{id} | body.a.b.*.c",
        "/v1/x                    | cookies sid        | /v1/x                 | cookies.sid",
        "/x                       | derived query q    | /x                    | query.q",
        "/x                       | derived uri        | /x                    | path",
        "/x                       | body.derived body a * b | /x               | body.a.*.b",
        "/x                       | uri.segments 1     | /x                    | path",
        "/x                       | uri.raw            | /x                    | uri",
        "/x                       | body.raw           | /x                    | body",
        "/x                       | response.status    | /x                    | ~null~",
        "/a/**                    | query q            | /a/{id}               | query.q",
        "/{a}/x                   | query q            | /{id}/x               | query.q",
        "/a/../b                  | query q            | ~null~                | query.q",
        "/a                       | query *            | /a                    | ~null~",
      })
  void itIsAsNarrowAsItCanBe(String uri, String place, String route, String parameter) {
    Map<String, Object> made = make(uri, place.split(" "));
    assertThat(String.valueOf(made.get("route"))).isEqualTo(route);
    assertThat(String.valueOf(made.get("parameter"))).isEqualTo(parameter);
    assertThat(made)
        .containsEntry(
            parameter.equals("null") ? "rule" : "tag", parameter.equals("null") ? "r-1" : "type:t")
        .containsEntry("expires", "2027-02-22")
        .containsEntry("reason", "");
  }

  @Test
  void keysWithDotsBecomeAList() {
    assertThat(make("/x", "query", "a.b")).containsEntry("parameter", List.of("query", "a.b"));
  }

  @Test
  void noneIsSuggestedThatHoldsEverywhere() {
    assertThat(suggest("/../x", "response.status")).isNull();
  }

  private static Map<String, Object> make(String uri, String... place) {
    Map<String, Object> made = suggest(uri, place);
    assertThat(made).isNotNull();
    return made == null ? Map.of() : made;
  }

  private static @Nullable Map<String, Object> suggest(String uri, String... place) {
    List<?> path =
        Arrays.stream(place)
            .skip(1)
            .map(key -> key.matches("\\d+") ? (Object) Integer.valueOf(key) : key)
            .toList();
    Map<String, Object> trigger =
        Map.of(
            "rule",
            Map.of("id", "r-1", "tags", Map.of("type", "t")),
            "rule_matches",
            List.of(
                Map.of(
                    "parameters",
                    List.of(
                        Map.of(
                            "address",
                            place[0].startsWith("response")
                                ? place[0]
                                : "server.request." + place[0],
                            "key_path",
                            path)))));
    return SuggestedExclusion.of(trigger, uri, LocalDate.of(2026, 11, 24));
  }
}
