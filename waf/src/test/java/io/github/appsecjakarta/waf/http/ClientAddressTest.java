// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
  private static final ClientAddress COMPATIBLE = ClientAddress.compatible(null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8.8.8.8|8.8.8.8",
        "10.0.0.1, 8.8.8.8|8.8.8.8",
        "8.8.8.8, 1.1.1.1|8.8.8.8",
        "192.168.0.1, 100.65.0.2, 1.1.1.1|1.1.1.1",
        "10.0.0.1|10.0.0.1",
        "unknown, 8.8.8.8:443|8.8.8.8",
        "[2001:DB8::0:1]:80|2001:db8::1",
        "2001:0db8:0:0:0:0:0:1|2001:db8::1",
        "2001:db8:1:2:3:4:5:6:443|2001:db8:1:2:3:4:5:6",
        "::ffff:8.8.4.4|8.8.4.4",
        "::ffff:10.0.0.1, fe80::1%eth0, fd00::1, 9.9.9.9|9.9.9.9",
        "fd00::1, ::1|fd00::1",
        "\"8.8.8.8\"|8.8.8.8",
      })
  void aListGivesItsFirstPublicAddressElseItsFirst(String header, String expected) {
    assertThat(resolve(COMPATIBLE, Map.of("x-forwarded-for", header), null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",,",
        "unknown",
        "_hidden",
        "example.org",
        "256.1.1.1",
        "1.2.3",
        "1.2.3.4.5",
        "01.2.3.4",
        "1.2.3.4:",
        "1.2.3.4:99999999",
        "[::1",
        ":",
        "::g",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "12345::",
        "::1.2.3",
        "1.2.3.4::"
      })
  void whatIsNoAddressIsIgnored(String header) {
    String address = resolve(COMPATIBLE, Map.of("x-forwarded-for", header), null);
    assertThat(address).isIn(null, header.equals("1.2.3.4:") ? "1.2.3.4" : null);
  }

  @Test
  void headersAreAskedInOrder_publicFirst() {
    Map<String, String> headers =
        Map.of("x-forwarded-for", "10.0.0.1", "cf-connecting-ip", "9.9.9.9");
    assertThat(resolve(COMPATIBLE, headers, null)).isEqualTo("9.9.9.9");
    Map<String, String> two = Map.of("x-real-ip", "8.8.8.8", "true-client-ip", "9.9.9.9");
    assertThat(resolve(COMPATIBLE, two, null)).isEqualTo("8.8.8.8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "for=127.0.0.1;host=x,for=\"1.1.1.1:6543\"|1.1.1.1",
        "For=\"[::1]\", for=\"[9f7b:5e67:5472:4464:90b0:6b0a:9aa6:f9dc]:4485\"|9f7b:5e67:5472:4464:90b0:6b0a:9aa6:f9dc",
        "by=203.0.113.43; FOR=8.8.8.8|8.8.8.8",
        "for=_hidden, for=unknown, for=10.1.1.1|10.1.1.1",
        "for=\"10.1.1.1\"|10.1.1.1",
      })
  void forwardedIsRfc7239(String header, String expected) {
    assertThat(resolve(COMPATIBLE, Map.of("forwarded", header), null)).isEqualTo(expected);
  }

  @Test
  void thePeerCountsWhenHeadersSayNothingOrOnlyPrivateOnes() {
    assertThat(resolve(COMPATIBLE, Map.of(), "9.9.9.9")).isEqualTo("9.9.9.9");
    assertThat(resolve(COMPATIBLE, Map.of("x-real-ip", "10.0.0.1"), "9.9.9.9"))
        .isEqualTo("9.9.9.9");
    assertThat(resolve(COMPATIBLE, Map.of("x-real-ip", "10.0.0.1"), "127.0.0.1"))
        .isEqualTo("10.0.0.1");
    assertThat(resolve(COMPATIBLE, Map.of(), "0:0:0:0:0:0:0:1")).isEqualTo("::1");
    assertThat(resolve(COMPATIBLE, Map.of(), null)).isNull();
  }

  @Test
  void aCustomHeaderIsTheOnlyOne() {
    ClientAddress custom = ClientAddress.compatible("X-Mine");
    Map<String, String> headers = Map.of("x-forwarded-for", "8.8.8.8");
    assertThat(resolve(custom, headers, "9.9.9.9")).isEqualTo("9.9.9.9");
    assertThat(resolve(custom, Map.of("x-mine", "1.1.1.1"), null)).isEqualTo("1.1.1.1");
    assertThat(resolve(custom, Map.of("x-mine", "for=1.1.1.1"), null)).isEqualTo("1.1.1.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8.8.8.8:443, 9.9.9.9|9.9.9.9",
        "8.8.8.8 , 9.9.9.9|9.9.9.9",
        "2fd0::1, fd00::1|2fd0::1",
        "fd00::1, 1.2.3|1.2.0.3",
        "100.64.0.1, 9.9.9.9|100.64.0.1",
        "256.1, 1.2.3.4.5, -1, 1|0.0.0.1",
      })
  void theAgentsReadingHasItsOwnSpellings(String header, String expected) {
    String address = resolve(ClientAddress.asAgent(null), Map.of("x-forwarded-for", header), null);
    assertThat(address).isEqualTo(expected);
  }

  @Test
  void trustedProxiesAreWalkedFromTheRight() {
    ClientAddress trusting =
        ClientAddress.trusting(List.of("10.0.0.0/8", "2001:db8::/32"), "X-Forwarded-For");
    Map<String, String> headers = Map.of("x-forwarded-for", "6.6.6.6, 7.7.7.7, 10.0.0.2");
    assertThat(resolve(trusting, headers, "10.0.0.1")).isEqualTo("7.7.7.7");
    assertThat(resolve(trusting, headers, "2001:db8::5")).isEqualTo("7.7.7.7");
    assertThat(resolve(trusting, headers, "9.9.9.9")).isEqualTo("9.9.9.9");
    assertThat(resolve(trusting, Map.of(), "10.0.0.1")).isEqualTo("10.0.0.1");
  }

  @Test
  void trustedProxies_whatIsNoAddressEndsTheWalk() {
    ClientAddress trusting = ClientAddress.trusting(List.of("10.0.0.0/8"), "x-forwarded-for");
    Map<String, String> headers = Map.of("x-forwarded-for", "6.6.6.6, nonsense, 10.0.0.2");
    assertThat(resolve(trusting, headers, "10.0.0.1")).isEqualTo("10.0.0.2");
  }

  @Test
  void trustedProxies_aLongListHidesNothing() {
    ClientAddress trusting = ClientAddress.trusting(List.of("10.0.0.0/8"), "x-forwarded-for");
    Map<String, String> headers = Map.of("x-forwarded-for", "6.6.6.6,".repeat(5000) + "7.7.7.7");
    assertThat(resolve(trusting, headers, "10.0.0.1")).isEqualTo("7.7.7.7");
  }

  @Test
  void trustedProxies_severalHeadersAreOneList() {
    ClientAddress trusting = ClientAddress.trusting(List.of("10.0.0.0/8"), "forwarded");
    List<String> lines = List.of("for=6.6.6.6", "for=7.7.7.7, for=\"10.0.0.9:80\"");
    assertThat(trusting.resolve(name -> lines, "10.0.0.1")).isEqualTo("7.7.7.7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "x", "", "10.0.0.0/", "::/129", "10.0.0.0/-1"})
  void aWrongRangeIsRefused(String range) {
    assertThatThrownBy(() -> ClientAddress.trusting(List.of(range), "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "::,::",
    "::1,::1",
    "1::,1::",
    "1:0:0:2:0:0:0:3,1:0:0:2::3",
    "1:0:2:0:3:0:4:0,1:0:2:0:3:0:4:0",
    "0:0:0:1::,0:0:0:1::",
    "A:B::C,a:b::c",
    "1:2:3:4:5:6:1.2.3.4,1:2:3:4:5:6:102:304"
  })
  void ipv6IsWrittenInItsShortestForm(String text, String expected) {
    assertThat(ClientAddress.peer().resolve(name -> List.of(), text)).isEqualTo(expected);
  }

  private static @Nullable String resolve(
      ClientAddress policy, Map<String, String> headers, @Nullable String peer) {
    return policy.resolve(
        name -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of(), peer);
  }
}
