// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

/** Whether text is an address or a network; looks at the text only, never at a name server. */
final class IpText {
  private IpText() {}

  static boolean isNetwork(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    boolean six = address.indexOf(':') >= 0;
    if (slash >= 0 && !isNumber(text.substring(slash + 1), six ? 128 : 32)) {
      return false;
    }
    return six ? isIpv6(address) : isIpv4(address);
  }

  private static boolean isIpv4(String text) {
    String[] parts = text.split("\\.", -1);
    boolean good = parts.length == 4;
    for (String part : parts) {
      good &= isNumber(part, 255);
    }
    return good;
  }

  private static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == 8;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap));
    int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2));
    return before >= 0 && after >= 0 && before + after < 8;
  }

  /** How many groups of 16 bits the text is, or -1000 if it is something else. */
  private static int groups(String text) {
    String[] parts = text.split(":", -1);
    int count = parts.length;
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
        count = isIpv4(parts[i]) ? count + 1 : -1000;
      } else if (!isHex(parts[i])) {
        return -1000;
      }
    }
    return count;
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 4;
  }

  private static boolean isNumber(String text, int most) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 3 && Integer.parseInt(text) <= most;
  }
}
