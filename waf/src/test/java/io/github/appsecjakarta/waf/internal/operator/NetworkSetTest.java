// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.waf.internal.uri.IpAddress;
import io.github.appsecjakarta.waf.internal.uri.IpNetwork;
import io.github.appsecjakarta.waf.rule.DataList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSetTest {
  private static final long NOW = 1000;

  /** Looks at every network. */
  private static boolean naive(List<DataList.Entry> entries, IpAddress address) {
    for (DataList.Entry entry : entries) {
      IpNetwork network = IpNetwork.parse(entry.value());
      if (network != null
          && network.contains(address)
          && Expiry.holds(entry.expiration(), () -> NOW)) {
        return true;
      }
    }
    return false;
  }

  /** Addresses close to each other and to the ends, so that networks meet and nest. */
  private static String address(Random random) {
    int[] few = {0, 1, 2, 127, 128, 254, 255};
    String last = few[random.nextInt(7)] + "." + few[random.nextInt(7)];
    return switch (random.nextInt(6)) {
      case 0 -> "0.0." + last;
      case 1, 2 -> "10.0." + last;
      case 3 -> "255.255." + last;
      case 4 -> "::" + Integer.toHexString(few[random.nextInt(7)]);
      default ->
          (random.nextBoolean() ? "ffff:" : "2001:")
              + "ffff:ffff:ffff:ffff:ffff:"
              + "255.255."
              + last;
    };
  }

  private static String network(Random random) {
    String address = address(random);
    int bits = address.indexOf(':') < 0 ? 32 : 128;
    int[] prefixes = {bits, bits, bits - 1, bits - 7, bits - 8, bits - 16, 24, 8, 1, 0};
    return address + "/" + prefixes[random.nextInt(prefixes.length)];
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void coversWhatTheNaiveSearchFinds(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      List<DataList.Entry> entries = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        entries.add(new DataList.Entry(network(random), random.nextInt(3) * (NOW - 1)));
      }
      NetworkSet set = new NetworkSet(entries);
      for (int i = 0; i < 40; i++) {
        String text = address(random);
        IpAddress address = Objects.requireNonNull(IpAddress.parse(text), text);
        assertThat(set.covers(address, () -> NOW))
            .as("%s in %s", text, entries)
            .isEqualTo(naive(entries, address));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "::/0, 1.2.3.4, true",
    "0.0.0.0/0, 255.255.255.255, true",
    "0.0.0.0/0, ::1, false",
    "255.255.255.255, 255.255.255.255, true",
    "255.255.255.255, 255.255.255.254, false",
    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true",
    "::ffff:1.2.3.0/120, 1.2.3.4, true",
    "1.2.3.0/24, ::ffff:1.2.3.4, true",
    "nonsense, 1.2.3.4, false"
  })
  void edges(String network, String address, boolean covered) {
    NetworkSet set = new NetworkSet(List.of(new DataList.Entry(network, 0)));
    IpAddress parsed = Objects.requireNonNull(IpAddress.parse(address));
    assertThat(set.covers(parsed, () -> NOW)).isEqualTo(covered);
  }

  @Test
  void nothingIsInTheEmptySet() {
    IpAddress address = Objects.requireNonNull(IpAddress.parse("1.2.3.4"));
    assertThat(new NetworkSet(List.of()).covers(address, () -> NOW)).isFalse();
  }
}
