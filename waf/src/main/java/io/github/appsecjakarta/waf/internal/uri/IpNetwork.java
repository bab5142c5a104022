// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.uri;

import org.jspecify.annotations.Nullable;

/**
 * A block of addresses in CIDR form. Bits beyond the prefix are zero. An IPv4 block holds the
 * IPv4-mapped IPv6 addresses too; {@code 0.0.0.0/0} holds no other IPv6 address, {@code ::/0} holds
 * all of both.
 *
 * @param base first address
 * @param prefix leading bits that count, 0 to 128; for IPv4 the prefix as written plus 96
 */
public record IpNetwork(IpAddress base, int prefix) {

  /**
   * Reads {@code ADDRESS} or {@code ADDRESS/PREFIX}.
   *
   * @param text the text
   * @return the block, or null if it is none
   */
  public static @Nullable IpNetwork parse(String text) {
    int slash = text.indexOf('/');
    IpAddress address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      return null;
    }
    // the spelling decides, not the kind: ::ffff:10.0.0.0/104 is written as IPv6
    boolean ipv4 = text.indexOf(':') < 0;
    int prefix = slash < 0 ? 128 : prefix(text, slash + 1, ipv4);
    return prefix < 0 ? null : new IpNetwork(masked(address, prefix), prefix);
  }

  /**
   * The block of a size that an address lies in.
   *
   * @param address the address
   * @param prefix leading bits that count, 0 to 128
   * @return the block
   */
  public static IpNetwork of(IpAddress address, int prefix) {
    return new IpNetwork(masked(address, prefix), prefix);
  }

  /**
   * Whether an address lies in this block.
   *
   * @param address the address
   * @return true if it does
   */
  public boolean contains(IpAddress address) {
    return masked(address, prefix).equals(base);
  }

  private static int prefix(String text, int start, boolean ipv4) {
    int digits = text.length() - start;
    if (digits < 1 || digits > 3) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    if (value > (ipv4 ? 32 : 128)) {
      return -1;
    }
    return ipv4 ? value + 96 : value;
  }

  private static IpAddress masked(IpAddress address, int prefix) {
    return new IpAddress(address.high() & mask(prefix), address.low() & mask(prefix - 64));
  }

  private static long mask(int bits) {
    return bits <= 0 ? 0 : bits >= 64 ? -1 : -1L << (64 - bits);
  }
}
