// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.http.HttpAddress;
import io.github.appsecjakarta.waf.http.HttpLimits;
import io.github.appsecjakarta.waf.http.Parsed;
import io.github.appsecjakarta.waf.input.Truncation;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the server made of a form of parts is what the rules are given. */
class ServerPartsTest {
  private final ServerParts parts = new ServerParts(new HttpLimits(4, 3, 5, 1, 2));

  @Test
  void aPartWhoseFileNameIsEmptyIsAFileAndAField() throws IOException {
    parts.add(part("a", "", "1"));
    Parsed<Map<String, Object>> read = parts.values();
    assertThat(read.value())
        .containsEntry(HttpAddress.BODY, Map.of("a", List.of("1")))
        .containsEntry(HttpAddress.FILE_NAMES, List.of(""))
        .containsEntry(HttpAddress.FILE_CONTENTS, List.of("1"));
    assertThat(read.truncation()).isEqualTo(Truncation.NONE);
  }

  @Test
  void whatIsBeyondALimitCounts() throws IOException {
    parts.add(part("a", null, "1234"));
    parts.add(part("f", "g", "12"));
    assertThat(parts.values().truncation()).isEqualTo(Truncation.NONE);
    parts.add(part("b", null, "12345"));
    assertThat(parts.values().truncation()).isEqualTo(new Truncation(true, false, false));
    parts.add(part("c", null, "1"));
    assertThat(parts.values().truncation()).isEqualTo(new Truncation(true, true, false));
  }

  @Test
  void filesBeyondTheMostCount() throws IOException {
    parts.add(part("f", "g", "12"));
    parts.add(part("f", "h", "12"));
    assertThat(parts.values().truncation()).isEqualTo(new Truncation(false, true, false));
  }

  @Test
  void aParameterWithoutAValueIsAFieldUnlessItIsTheQuerys() {
    Map<String, String[]> parameters =
        Map.of("none", new String[0], "q", new String[] {"1"}, "both", new String[] {"1", "2"});
    Map<String, List<String>> query = Map.of("q", List.of("1"), "both", List.of("1"));
    assertThat(RequestInputs.without(query, parameters))
        .isEqualTo(Map.of("none", List.of(), "both", List.of("2")));
  }

  private static Part part(String name, @Nullable String file, String content) {
    return (Part)
        Proxy.newProxyInstance(
            Part.class.getClassLoader(),
            new Class<?>[] {Part.class},
            (self, method, args) ->
                switch (method.getName()) {
                  case "getName" -> name;
                  case "getSubmittedFileName" -> file;
                  case "getInputStream" -> new ByteArrayInputStream(content.getBytes(UTF_8));
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
