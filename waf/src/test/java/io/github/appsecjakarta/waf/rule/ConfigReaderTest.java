// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
  private static ConfigValue read(String json) throws IOException {
    return ConfigReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Object scalar(String json) throws IOException {
    return ((ConfigScalar) read(json)).value();
  }

  @Test
  void scalars_keepTheirKind() throws IOException {
    assertThat(scalar("5")).isEqualTo(5L);
    assertThat(scalar("-5")).isEqualTo(-5L);
    assertThat(scalar("5.0")).isEqualTo(5.0);
    assertThat(scalar("5e0")).isEqualTo(5.0);
    assertThat(scalar("18446744073709551615")).isEqualTo(new BigInteger("18446744073709551615"));
    assertThat(scalar("18446744073709551616")).isEqualTo(0x1p64);
    assertThat(scalar("-9223372036854775809")).isEqualTo(-0x1p63);
    assertThat(scalar("\"\\u00e9\"")).isEqualTo("\u00e9");
    assertThat(scalar("true")).isEqualTo(true);
    assertThat(scalar("null")).isNull();
  }

  @Test
  void duplicateKey_firstCounts() throws IOException {
    ConfigMap map = (ConfigMap) read("{\"a\": 1, \"b\": 2, \"a\": 3}");
    assertThat(map.entries().keySet()).containsExactly("a", "b");
    assertThat(map.find("a")).isEqualTo(new ConfigScalar(1L, 1, 7));
  }

  @Test
  void places_areLinesAndColumns() throws IOException {
    ConfigMap map = (ConfigMap) read("{\n  \"a\": [\n    1,\n      {}]}");
    ConfigList list = (ConfigList) java.util.Objects.requireNonNull(map.find("a"));
    assertThat(List.of(list.line(), list.column())).containsExactly(2, 8);
    assertThat(list.items().get(0)).isEqualTo(new ConfigScalar(1L, 3, 5));
    assertThat(List.of(list.items().get(1).line(), list.items().get(1).column()))
        .containsExactly(4, 7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{} {}",
        "/* x */ {}",
        "{'a':1}",
        "[NaN]",
        "tru",
        "01"
      })
  void brokenJson_isRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
  }

  @Test
  void deepNesting_isRefused() {
    String deep = "[".repeat(ConfigReader.MAX_DEPTH + 1) + "]".repeat(ConfigReader.MAX_DEPTH + 1);
    assertThatThrownBy(() -> read(deep)).isInstanceOf(IOException.class);
  }

  @Test
  void deepestNesting_isRead() throws IOException {
    String deep = "[".repeat(ConfigReader.MAX_DEPTH) + "]".repeat(ConfigReader.MAX_DEPTH);
    assertThat(read(deep)).isInstanceOf(ConfigList.class);
  }

  @Test
  void invalidUtf8_isRefused() {
    byte[] bytes = {'"', (byte) 0xff, '"'};
    assertThatThrownBy(() -> ConfigReader.read(bytes)).isInstanceOf(IOException.class);
  }
}
