// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {
  @Test
  void mapsAreFlattenedByDotsAndListsByIndices() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("number", 123);
    metadata.put("truth", true);
    metadata.put("user", Map.of("plan", "gold"));
    metadata.put("items", List.of("a", Map.of("b", 1L), List.of("c")));
    metadata.put("array", new Object[] {"d"});
    metadata.put("nothing", null);
    assertThat(Metadata.of(metadata).flat())
        .containsExactly(
            entry("number", "123"),
            entry("truth", "true"),
            entry("user.plan", "gold"),
            entry("items.0", "a"),
            entry("items.1.b", "1"),
            entry("items.2.0", "c"),
            entry("array.0", "d"));
  }

  @Test
  void fiveSegmentsAreKeptAndSixAreDroppedAndCounted() {
    Map<String, Object> deep = Map.of("p1", Map.of("p2", Map.of("p3", Map.of("p4", deepest()))));
    Metadata metadata = Metadata.of(deep);
    assertThat(metadata.flat()).containsOnlyKeys("p1.p2.p3.p4.data1");
    assertThat(metadata.dropped()).isEqualTo(1);
  }

  private static Map<String, Object> deepest() {
    return Map.of("data1", "kept", "p5", Map.of("data2", "dropped"));
  }

  @Test
  void nothingIsEndless() {
    Map<String, Object> loop = new LinkedHashMap<>();
    loop.put("loop", loop);
    loop.put("x", "y");
    assertThat(Metadata.of(loop).flat()).containsEntry("x", "y").hasSize(5);

    Map<String, Object> many = new LinkedHashMap<>();
    List<Object> nulls = new ArrayList<>(Collections.nCopies(1_000_000, null));
    many.put("nulls", nulls);
    assertThat(Metadata.of(many).dropped()).isPositive();
  }

  @Test
  void entriesKeysAndValuesAreBounded() {
    Map<String, Object> many = new LinkedHashMap<>();
    many.put("k".repeat(500), "v".repeat(5000));
    for (int i = 0; i < 100; i++) {
      many.put("k" + i, i);
    }
    Metadata metadata = Metadata.of(many);
    assertThat(metadata.flat()).hasSize(Metadata.MAX_ENTRIES);
    assertThat(metadata.flat()).containsEntry("k".repeat(200), "v".repeat(4096));
    assertThat(metadata.dropped()).isPositive();
  }

  @Test
  void textIsTakenOnlyFromKnownTypes() {
    UUID uuid = new UUID(1, 2);
    Metadata metadata = Metadata.of(Map.of("id", uuid, "object", new Object()));
    assertThat(metadata.flat()).containsExactly(entry("id", uuid.toString()));
    assertThat(metadata.dropped()).isEqualTo(1);
  }

  @Test
  void aMapThatFailsLosesItsMetadataOnly() {
    Map<String, Object> broken =
        new AbstractMap<>() {
          @Override
          public Set<Entry<String, Object>> entrySet() {
            throw new IllegalStateException("closed");
          }
        };
    assertThat(Metadata.of(broken).dropped()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "' Orders.Cancelled '|orders.cancelled",
        "'a b/c\u202Ed'|a_b_c_d",
        "'ok-1_2.3'|ok-1_2.3",
        "'É'|_",
        "'a\n${b}'|a___b_"
      },
      delimiter = '|')
  void namesAreSanitised(String name, String sanitised) {
    assertThat(EventName.sanitised(name)).isEqualTo(sanitised);
  }

  @Test
  void namesAreCut() {
    assertThat(EventName.sanitised("x".repeat(300))).hasSize(EventName.MAX_CHARS);
  }
}
