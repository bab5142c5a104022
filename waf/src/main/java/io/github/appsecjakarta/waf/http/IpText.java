// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text forms of IP addresses. IPv4 is four decimal numbers without leading zeros; IPv6 is RFC 4291
 * with an optional zone, which is dropped.
 */
final class IpText {
  private IpText() {}

  /** The 4 or 16 bytes, IPv4-mapped ones as 4; null if the text is no address. */
  static byte @Nullable [] parse(String text) {
    if (text.length() > 100) {
      return null;
    }
    return text.indexOf(':') < 0 ? v4(text) : v6(text);
  }

  /** Whether it is an IPv4 address, of which there is but one spelling. */
  static boolean isV4(String text) {
    return text.length() <= 15 && v4(text) != null;
  }

  static String format(byte[] bytes) {
    if (bytes.length == 4) {
      return (bytes[0] & 0xFF)
          + "."
          + (bytes[1] & 0xFF)
          + "."
          + (bytes[2] & 0xFF)
          + "."
          + (bytes[3] & 0xFF);
    }
    int[] zeros = longestZeros(bytes);
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < 8; i++) {
      if (i == zeros[0]) {
        text.append("::");
        i += zeros[1] - 1;
      } else {
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":");
        text.append(Integer.toHexString(group(bytes, i)));
      }
    }
    return text.toString();
  }

  private static byte @Nullable [] v4(String text) {
    byte[] bytes = new byte[4];
    int start = 0;
    for (int i = 0; i < 4; i++) {
      int dot = text.indexOf('.', start);
      int end = i == 3 ? text.length() : dot;
      int value = end < start || (i == 3 && dot >= 0) ? -1 : octet(text, start, end);
      if (value < 0) {
        return null;
      }
      bytes[i] = (byte) value;
      start = end + 1;
    }
    return bytes;
  }

  private static int octet(String text, int from, int to) {
    boolean padded = to - from > 1 && text.charAt(from) == '0';
    if (from == to || to - from > 3 || padded) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value > 255 ? -1 : value;
  }

  private static byte @Nullable [] v6(String address) {
    int zone = address.indexOf('%');
    String text = zone < 0 ? address : address.substring(0, zone);
    int gap = text.indexOf("::");
    byte[] bytes = new byte[16];
    if (gap < 0) {
      return groups(text, bytes, 0) == 16 ? unmapped(bytes) : null;
    }
    byte[] tail = new byte[16];
    int head = groups(text.substring(0, gap), bytes, 0);
    int rest = groups(text.substring(gap + 2), tail, 0);
    boolean dotsBeforeGap = text.lastIndexOf('.', gap) >= 0;
    if (head < 0 || rest < 0 || head + rest > 14 || dotsBeforeGap) {
      return null;
    }
    System.arraycopy(tail, 0, bytes, 16 - rest, rest);
    return unmapped(bytes);
  }

  /** Writes groups separated by single colons; returns the number of bytes, -1 if malformed. */
  private static int groups(String text, byte[] out, int at) {
    int length = at;
    int start = 0;
    while (start < text.length() || (start > 0 && start == text.length())) {
      int colon = text.indexOf(':', start);
      int end = colon < 0 ? text.length() : colon;
      int written = group(text.substring(start, end), colon < 0, out, length);
      if (written < 0) {
        return -1;
      }
      length += written;
      start = end + 1;
    }
    return length;
  }

  private static int group(String text, boolean last, byte[] out, int at) {
    if (text.indexOf('.') >= 0) {
      byte[] four = last && at <= 12 ? v4(text) : null;
      if (four == null) {
        return -1;
      }
      System.arraycopy(four, 0, out, at, 4);
      return 4;
    }
    int value = at <= 14 ? hex(text) : -1;
    if (value < 0) {
      return -1;
    }
    out[at] = (byte) (value >> 8);
    out[at + 1] = (byte) value;
    return 2;
  }

  private static int hex(String text) {
    if (text.isEmpty() || text.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private static byte[] unmapped(byte[] bytes) {
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return bytes;
      }
    }
    return group(bytes, 5) == 0xFFFF ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
  }

  private static int group(byte[] bytes, int index) {
    return (bytes[index * 2] & 0xFF) << 8 | (bytes[index * 2 + 1] & 0xFF);
  }

  private static int[] longestZeros(byte[] bytes) {
    int[] best = {-1, 1};
    for (int i = 0; i < 8; i++) {
      int length = 0;
      while (i + length < 8 && group(bytes, i + length) == 0) {
        length++;
      }
      if (length > best[1]) {
        best = new int[] {i, length};
      }
      i += length;
    }
    return best;
  }
}
