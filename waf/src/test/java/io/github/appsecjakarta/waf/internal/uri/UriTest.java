// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.uri;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = ' ',
      value = {
        // text, scheme, userinfo, host, port, path, query, fragment
        "http://u:p%@h.x:80/a/b?c=d#e http u:p% h.x 80 /a/b c=d e",
        "http://h http - h 0 - - -",
        "http://h: http - h 0 - - -",
        "http://:80 http - - 80 - - -",
        "http://h?q http - h 0 - q -",
        "http://h#f http - h 0 - - f",
        "http://h/?#f http - h 0 / - f",
        "//h/a - - h 0 /a - -",
        "/a/b?c - - - 0 /a/b c -",
        "file:/a file - - 0 /a - -",
        "file:///a file - - 0 /a - -",
        "a+b-c.1:x@y a+b-c.1 - - 0 x@y - -",
        "http://[::1]:8/ http - ::1 8 / - -",
        "http://h/a?b[]=c&d=/? http - h 0 /a b[]=c&d=/? -",
        "http://h:65535 http - h 65535 - - -",
      })
  void splits(
      String text,
      String scheme,
      String userinfo,
      String host,
      int port,
      String path,
      String query,
      String fragment) {
    Uri uri = Objects.requireNonNull(Uri.parse(text));
    assertThat(uri.scheme()).isEqualTo(orEmpty(scheme));
    assertThat(uri.userinfo()).isEqualTo(orEmpty(userinfo));
    assertThat(uri.host()).isEqualTo(orEmpty(host));
    assertThat(uri.port()).isEqualTo(port);
    assertThat(uri.path()).isEqualTo(orEmpty(path));
    assertThat(uri.query()).isEqualTo(orEmpty(query));
    assertThat(uri.fragment()).isEqualTo(orEmpty(fragment));
    assertOffsets(uri);
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static void assertOffsets(Uri uri) {
    String text = uri.text();
    assertThat(text.startsWith(uri.path(), uri.pathStart())).isTrue();
    assertThat(text).startsWith(uri.schemeAndAuthority());
    if (uri.queryStart() >= 0) {
      assertThat(text.charAt(uri.queryStart() - 1)).isEqualTo('?');
      assertThat(text.startsWith(uri.query(), uri.queryStart())).isTrue();
    }
    if (uri.authorityStart() >= 0) {
      assertThat(text.startsWith("//", uri.authorityStart() - 2)).isTrue();
      assertThat(text.startsWith(uri.host(), uri.hostStart())).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b",
        "?a",
        "#a",
        "1http://h",
        ":a",
        "http",
        "http://h/ a",
        "http://h/\"",
        "http://h/<",
        "http://h/\\",
        "http://h/|",
        "http://h/{",
        "http://h/\u00e9",
        "http://h/[",
        "http://h#[",
        "http://h:65536",
        "http://h:8a",
        "http://h:1:2",
        "http://u@v@h",
        "http://u:p]w@h",
        "http://[::1",
        "http://[::1]a",
        "http://[::g]",
        "http://[abcd]",
        "http://[]",
        "http://[::1.2.3.4]"
      })
  void refuses(String text) {
    assertThat(Uri.parse(text)).isNull();
  }

  @Test
  void takesTheEmptyText() {
    assertThat(Objects.requireNonNull(Uri.parse("")).path()).isEmpty();
  }

  @Test
  void knowsAddresses() {
    assertThat(Objects.requireNonNull(Uri.parse("http://1.2.3.4/")).ip())
        .isEqualTo(IpAddress.parse("1.2.3.4"));
    assertThat(Objects.requireNonNull(Uri.parse("http://[::ffff:102:304]/")).ip())
        .isEqualTo(IpAddress.parse("1.2.3.4"));
    assertThat(Objects.requireNonNull(Uri.parse("http://16909060/")).ip()).isNull();
  }

  @Test
  void takesAnyText() {
    String pieces = "a1:/?#[]@.%-+ \u00e9";
    Random random = new Random(3);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(i % 2 == 0 ? "a://" : "");
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      Uri uri = Uri.parse(text.toString());
      if (uri != null) {
        assertOffsets(uri);
      }
    }
  }
}
