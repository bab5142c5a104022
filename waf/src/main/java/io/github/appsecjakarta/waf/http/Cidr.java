// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import org.jspecify.annotations.Nullable;

/** A range of addresses; a plain address is a range of one. */
final class Cidr {
  private final byte[] network;
  private final int prefixBits;

  private Cidr(byte[] network, int prefixBits) {
    this.network = network;
    this.prefixBits = prefixBits;
  }

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Cidr of(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    byte @Nullable [] network = IpText.parse(host.strip());
    if (network == null) {
      throw new IllegalArgumentException("not an IP address or range: " + text);
    }
    int width = network.length * 8;
    int bits = slash < 0 ? width : prefix(text, slash + 1);
    if (bits < 0 || bits > width) {
      throw new IllegalArgumentException("not a prefix length of 0 to " + width + ": " + text);
    }
    return new Cidr(network, bits);
  }

  boolean contains(IpAddress address) {
    byte[] other = address.bytes();
    if (other.length != network.length) {
      return false;
    }
    int whole = prefixBits / 8;
    for (int i = 0; i < whole; i++) {
      if (other[i] != network[i]) {
        return false;
      }
    }
    int rest = prefixBits % 8;
    return rest == 0 || ((other[whole] ^ network[whole]) & (0xFF00 >> rest) & 0xFF) == 0;
  }

  private static int prefix(String text, int from) {
    String digits = text.substring(from).strip();
    try {
      return digits.length() > 3 ? -1 : Integer.parseUnsignedInt(digits);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
