// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The address that version 1 of Datadog's Java agent reports, with what it gets wrong; see {@link
 * ClientAddress#asAgent}. What differs from {@link HeaderClientAddress}: a port makes an entry of a
 * list unreadable, as a blank before the comma does; IPv6 that starts with a letter is taken for a
 * name; of private IPv6 only {@code ::1} is known; 100.64.0.0/10 is public; a private address in
 * quotes is passed over; IPv4 of fewer than four numbers is read as the C library does.
 */
final class AgentClientAddress implements ClientAddress {
  private static final Cidr CARRIER = Cidr.of("100.64.0.0/10");

  private final @Nullable String custom;

  AgentClientAddress(@Nullable String custom) {
    this.custom = custom == null ? null : custom.toLowerCase(Locale.ROOT);
  }

  @Override
  public @Nullable String resolve(Headers headers, @Nullable String peer) {
    IpAddress claimed = claimed(headers);
    IpAddress connected = peer == null ? null : IpAddress.of(peer);
    boolean peerIsPublic = connected != null && !isPrivate(connected);
    IpAddress address =
        claimed == null || (isPrivate(claimed) && peerIsPublic) ? connected : claimed;
    return address == null ? null : address.toString();
  }

  private @Nullable IpAddress claimed(Headers headers) {
    String only = custom;
    if (only != null) {
      IpAddress address = best(headers.values(only), true);
      return address == null ? best(headers.values(only), false) : address;
    }
    IpAddress firstPrivate = null;
    for (String name : HeaderClientAddress.WELL_KNOWN) {
      boolean forwarded = name.equals(HeaderClientAddress.FORWARDED);
      IpAddress address = best(headers.values(name), forwarded);
      if (address != null && !isPrivate(address)) {
        return address;
      }
      firstPrivate = firstPrivate == null ? address : firstPrivate;
    }
    return firstPrivate;
  }

  private static @Nullable IpAddress best(List<String> values, boolean forwarded) {
    IpAddress firstPrivate = null;
    for (String value : values) {
      for (String entry : (forwarded ? value.replace(';', ',') : value).split(",", -1)) {
        String text = entry.stripLeading();
        IpAddress address = forwarded ? forwarded(text) : literal(text);
        if (address != null && !isPrivate(address)) {
          return address;
        }
        firstPrivate = firstPrivate == null ? address : firstPrivate;
      }
    }
    return firstPrivate;
  }

  private static @Nullable IpAddress forwarded(String pair) {
    if (!pair.regionMatches(true, 0, "for=", 0, 4)) {
      return null;
    }
    boolean quoted = pair.startsWith("\"", 4);
    IpAddress address = literal(host(pair.substring(quoted ? 5 : 4)));
    return quoted && address != null && isPrivate(address) ? null : address;
  }

  private static String host(String node) {
    if (node.startsWith("[")) {
      int close = node.indexOf(']');
      return close < 0 ? "" : node.substring(1, close);
    }
    for (int i = 0; i < node.length(); i++) {
      if (":\" ".indexOf(node.charAt(i)) >= 0) {
        return node.substring(0, i);
      }
    }
    return node;
  }

  private static @Nullable IpAddress literal(String text) {
    boolean name = text.isEmpty() || Character.isLetter(text.charAt(0));
    IpAddress address = name ? null : IpAddress.of(text);
    return address == null && !name ? shortForm(text) : address;
  }

  /** The last of one to three numbers fills the bytes that are left. */
  private static @Nullable IpAddress shortForm(String text) {
    String[] parts = text.split("\\.", 5);
    byte[] bytes = new byte[4];
    if (parts.length > 3) {
      return null;
    }
    for (int i = 0; i < parts.length; i++) {
      long value = number(parts[i]);
      int width = i == parts.length - 1 ? 4 - i : 1;
      if (value < 0 || value >> (8 * width) != 0) {
        return null;
      }
      for (int b = 0; b < width; b++) {
        bytes[i + b] = (byte) (value >> (8 * (width - 1 - b)));
      }
    }
    return new IpAddress(bytes);
  }

  private static long number(String digits) {
    try {
      boolean sign = digits.startsWith("+") || digits.startsWith("-");
      return sign || digits.length() > 10 ? -1 : Long.parseLong(digits);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  private static boolean isPrivate(IpAddress address) {
    boolean v4 = address.bytes().length == 4;
    return v4
        ? address.isPrivate() && !CARRIER.contains(address)
        : address.toString().equals("::1");
  }
}
