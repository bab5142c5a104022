// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.uri;

import io.github.appsecjakarta.waf.internal.text.Ascii;
import org.jspecify.annotations.Nullable;

/** Reads one IPv6 address; used once. The caller bounds the length of the text. */
final class Ipv6Reader {
  private static final int GROUPS = 8;

  private final String text;
  private final int[] groups = new int[GROUPS];
  private int count;
  private int gap = -1;
  private int at;

  Ipv6Reader(String text) {
    this.text = text;
  }

  @Nullable IpAddress read() {
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    }
    while (at < text.length()) {
      if (!group()) {
        return null;
      }
    }
    if (gap < 0 ? count != GROUPS : count == GROUPS) {
      return null;
    }
    return new IpAddress(bits(0), bits(4));
  }

  private boolean group() {
    int first = at;
    int value = 0;
    while (at < text.length() && Ascii.hex(text.charAt(at)) >= 0) {
      value = value << 4 | Ascii.hex(text.charAt(at++));
      if (at - first > 4) {
        return false;
      }
    }
    if (at < text.length() && text.charAt(at) == '.') {
      return dotted(first);
    }
    if (at == first || count == GROUPS) {
      return false;
    }
    groups[count++] = value;
    return at == text.length() || separator();
  }

  private boolean separator() {
    if (text.charAt(at++) != ':') {
      return false;
    }
    if (at == text.length()) {
      return false;
    }
    if (text.charAt(at) == ':') {
      if (gap >= 0) {
        return false;
      }
      gap = count;
      at++;
    }
    return true;
  }

  private boolean dotted(int first) {
    long octets = IpAddress.ipv4(text, first);
    if (octets < 0 || count > GROUPS - 2) {
      return false;
    }
    groups[count++] = (int) (octets >>> 16);
    groups[count++] = (int) (octets & 0xFFFF);
    at = text.length();
    return true;
  }

  private long bits(int from) {
    long bits = 0;
    for (int i = from; i < from + 4; i++) {
      bits = bits << 16 | expanded(i);
    }
    return bits;
  }

  private int expanded(int index) {
    if (gap < 0 || index < gap) {
      return groups[index];
    }
    int zeros = GROUPS - count;
    return index < gap + zeros ? 0 : groups[index - zeros];
  }
}
