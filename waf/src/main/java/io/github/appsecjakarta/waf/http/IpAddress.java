// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An IP address. Never asks DNS: text that is not a literal address is none. An IPv4 address mapped
 * into IPv6 is the IPv4 address.
 */
final class IpAddress {
  private static final Cidr[] PRIVATE = {
    Cidr.of("10.0.0.0/8"),
    Cidr.of("172.16.0.0/12"),
    Cidr.of("192.168.0.0/16"),
    Cidr.of("127.0.0.0/8"),
    Cidr.of("169.254.0.0/16"),
    Cidr.of("100.64.0.0/10"),
    Cidr.of("::1/128"),
    Cidr.of("fe80::/10"),
    Cidr.of("fec0::/10"),
    Cidr.of("fc00::/7")
  };

  private final byte[] bytes;

  IpAddress(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads an address as proxies write it: with or without brackets, port and zone.
   *
   * @return the address, or null if it is none
   */
  static @Nullable IpAddress ofNode(String text) {
    String node = text.strip();
    if (node.length() > 128) {
      return null;
    }
    if (node.startsWith("[")) {
      int close = node.indexOf(']');
      return close < 0 || !isPortOrEmpty(node, close + 1) ? null : of(node.substring(1, close));
    }
    IpAddress address = of(node);
    int colon = node.lastIndexOf(':');
    if (address != null || colon < 0 || !isPortOrEmpty(node, colon)) {
      return address;
    }
    return of(node.substring(0, colon));
  }

  /** The shortest form of an address as proxies write it; null if it is none. */
  static @Nullable String shortest(String text) {
    if (IpText.isV4(text)) {
      return text;
    }
    IpAddress address = ofNode(text);
    return address == null ? null : address.toString();
  }

  static @Nullable IpAddress of(String text) {
    byte[] read = IpText.parse(text);
    return read == null ? null : new IpAddress(read);
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isPrivate() {
    for (Cidr range : PRIVATE) {
      if (range.contains(this)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IpAddress address && Arrays.equals(bytes, address.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The shortest text form, RFC 5952 for IPv6. */
  @Override
  public String toString() {
    return IpText.format(bytes);
  }

  private static boolean isPortOrEmpty(String text, int from) {
    if (from == text.length()) {
      return true;
    }
    if (text.charAt(from) != ':' || text.length() - from > 6) {
      return false;
    }
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
