// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Short cuts for what nearly all requests have lead where the long way leads. */
class RoutePathTest {
  private static final long SEED = 20261129;
  private static final String[] PIECES = {
    "/", "/a", "/b.html", "/.", "/..", "/.x", "%41", "%2F", "%25", ";x=1", "\\", " ", "\u007F",
    "?q", "é"
  };
  private static final String[] HEADERS = {
    "Host", "User-Agent", "user-agent", "ACCEPT", "Accept-Language", "X-Own", "DNT", "Te", "cookie"
  };
  private static final String[] ADDRESSES = {
    "127.0.0.1",
    "10.0.0.1:80",
    "010.0.0.1",
    " 1.2.3.4",
    "::1",
    "[::1]:80",
    "::ffff:1.2.3.4",
    "1.2.3",
    "x",
    ""
  };

  @Test
  void aPlainPathIsThePathThatIsPutTogether() {
    Random random = new Random(SEED);
    for (int i = 0; i < 40_000; i++) {
      StringBuilder uri = new StringBuilder("/");
      for (int n = random.nextInt(6); n > 0; n--) {
        uri.append(PIECES[random.nextInt(PIECES.length)]);
      }
      int query = uri.indexOf("?");
      String expected = RoutePath.decoded(uri.toString(), query < 0 ? uri.length() : query);
      assertThat(RoutePath.of(uri.toString())).as("seed %d, %s", SEED, uri).isEqualTo(expected);
    }
  }

  @Test
  void namesOfHeadersAreInLowerCaseHoweverSpelled() {
    for (String name : HEADERS) {
      assertThat(UsualHeaders.lowerCase(name)).isEqualTo(name.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void theShortestFormIsThatOfTheAddressRead() {
    for (String text : ADDRESSES) {
      IpAddress read = IpAddress.ofNode(text);
      assertThat(IpAddress.shortest(text)).isEqualTo(read == null ? null : read.toString());
    }
  }
}
