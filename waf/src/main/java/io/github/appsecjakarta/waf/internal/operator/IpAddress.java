// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import org.jspecify.annotations.Nullable;

/**
 * An address of 128 bits; IPv4 is {@code ::ffff:a.b.c.d}.
 *
 * @param high upper 64 bits
 * @param low lower 64 bits
 */
record IpAddress(long high, long low) {
  private static final long MAPPED = 0xffff_0000_0000L;
  private static final int GROUPS = 8;

  /** Reads an address in plain form: no port, mask, zone or brackets, no leading zeros in IPv4. */
  static @Nullable IpAddress parse(String text) {
    if (text.indexOf(':') >= 0) {
      return parse6(text);
    }
    long address = parse4(text, 0);
    return address < 0 ? null : new IpAddress(0, MAPPED | address);
  }

  static boolean isFour(String text) {
    return text.indexOf(':') < 0;
  }

  private static long parse4(String text, int from) {
    long address = 0;
    int at = from;
    for (int part = 0; part < 4; part++) {
      int end = part == 3 ? text.length() : text.indexOf('.', at);
      int octet = end < 0 ? -1 : octet(text, at, end);
      if (octet < 0) {
        return -1;
      }
      address = address << 8 | octet;
      at = end + 1;
    }
    return address;
  }

  private static int octet(String text, int start, int end) {
    if (end - start < 1 || end - start > 3 || (end - start > 1 && text.charAt(start) == '0')) {
      return -1;
    }
    int octet = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      octet = octet * 10 + digit;
    }
    return octet > 255 ? -1 : octet;
  }

  private static @Nullable IpAddress parse6(String text) {
    int[] groups = new int[GROUPS];
    int count = 0;
    int gap = -1;
    int at = 0;
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    }
    while (at < text.length()) {
      int end = text.indexOf(':', at);
      if (end < 0) {
        end = text.length();
      }
      if (end == text.length() && text.indexOf('.', at) >= 0) {
        long four = count > GROUPS - 2 ? -1 : parse4(text, at);
        if (four < 0) {
          return null;
        }
        groups[count++] = (int) (four >> 16);
        groups[count++] = (int) (four & 0xffff);
        break;
      }
      int group = count == GROUPS ? -1 : group(text, at, end);
      if (group < 0) {
        return null;
      }
      groups[count++] = group;
      at = end + 1;
      if (at == text.length()) {
        return null;
      }
      if (at < text.length() && text.charAt(at) == ':') {
        if (gap >= 0) {
          return null;
        }
        gap = count;
        at++;
      }
    }
    return expand(groups, count, gap);
  }

  private static int group(String text, int start, int end) {
    if (end - start < 1 || end - start > 4) {
      return -1;
    }
    int group = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      group = group << 4 | digit;
    }
    return group;
  }

  private static @Nullable IpAddress expand(int[] groups, int count, int gap) {
    if (gap < 0 ? count != GROUPS : count == GROUPS) {
      return null;
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < GROUPS; i++) {
      int from = i;
      if (gap >= 0 && i >= gap) {
        from = i < gap + GROUPS - count ? -1 : i - (GROUPS - count);
      }
      long group = from < 0 ? 0 : groups[from];
      if (i < 4) {
        high = high << 16 | group;
      } else {
        low = low << 16 | group;
      }
    }
    return new IpAddress(high, low);
  }
}
