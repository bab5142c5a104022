// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What servers and libraries make of the names of a part, each of them. */
class PartHeadersTest {
  @Test
  void aPlainNameHasOneReading() {
    assertThat(read("name=\"a b\"").names()).containsExactly("a b");
  }

  @Test
  void aQuotedNameIsAlsoCutAtItsSemicolon() {
    assertThat(read("name=\"';\"").names()).containsExactly("';", "'");
  }

  @Test
  void escapesAreTakenKeptAndAllDropped() {
    assertThat(read("name=\"'\\\"\"").names()).containsExactly("'\"", "'\\\"");
    assertThat(read("filename=\"a\\b\"").fileNames()).containsExactly("a\\b", "ab");
  }

  @Test
  void aNameInTheExtendedFormIsDecodedAndAsSent() {
    assertThat(read("name*=UTF-8''%41+").names()).containsExactly("A+", "UTF-8''%41+", "A ");
  }

  @Test
  void aFileWhoseNameIsOnlyExtendedIsAFieldToo() {
    PartHeaders headers = read("name=a; filename*=UTF-8''g");
    assertThat(headers.isFile()).isTrue();
    assertThat(headers.isField()).isTrue();
  }

  @Test
  void aFileWithAPlainNameIsNoField() {
    PartHeaders headers = read("name=a; filename=\"f\"; filename*=UTF-8''g");
    assertThat(headers.isFile()).isTrue();
    assertThat(headers.isField()).isFalse();
  }

  @Test
  void anEmptyFileNameMakesNoFile() {
    PartHeaders headers = read("name=a; filename=\"\"");
    assertThat(headers.isFile()).isFalse();
    assertThat(headers.isField()).isTrue();
  }

  private static PartHeaders read(String parameters) {
    byte[] bytes =
        ("Content-Disposition: form-data; " + parameters + "\r\n\r\n").getBytes(ISO_8859_1);
    return PartHeaders.read(bytes, 0, bytes.length);
  }
}
