// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.uri;

import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 address as 128 bits; IPv4 is kept as IPv4-mapped IPv6, so both spellings of an
 * IPv4 address are equal.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record IpAddress(long high, long low) {
  private static final int LONGEST_TEXT = 45;
  private static final long MAPPED = 0xFFFFL << 32;

  /**
   * Reads the text form {@code inet_pton} takes: four decimal octets without leading zeros, or IPv6
   * in any case. No mask, port, zone, brackets or blanks.
   *
   * @param text the text, of any length; only a bounded part is looked at
   * @return the address, or null if it is none
   */
  public static @Nullable IpAddress parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      return null;
    }
    if (text.indexOf(':') >= 0) {
      return new Ipv6Reader(text).read();
    }
    long octets = ipv4(text, 0);
    return octets < 0 ? null : ofIpv4(octets);
  }

  static IpAddress ofIpv4(long octets) {
    return new IpAddress(0, MAPPED | octets);
  }

  /**
   * Whether this is an IPv4 address, in whichever spelling it came.
   *
   * @return true if it is
   */
  public boolean isIpv4() {
    return high == 0 && low >>> 32 == 0xFFFF;
  }

  /** Reads dotted decimal from {@code start} to the end of the text; -1 if it is none. */
  static long ipv4(String text, int start) {
    long address = 0;
    int at = start;
    for (int octet = 0; octet < 4; octet++) {
      if (octet > 0 && (at >= text.length() || text.charAt(at++) != '.')) {
        return -1;
      }
      int first = at;
      int value = 0;
      while (at < text.length() && at - first < 4 && isDigit(text.charAt(at))) {
        value = value * 10 + (text.charAt(at++) - '0');
      }
      boolean leadingZero = at - first > 1 && text.charAt(first) == '0';
      if (at == first || value > 255 || leadingZero) {
        return -1;
      }
      address = address << 8 | value;
    }
    return at == text.length() ? address : -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
