// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address that headers claim; see {@link ClientAddress#compatible}. */
final class HeaderClientAddress implements ClientAddress {
  static final String FORWARDED = "forwarded";
  static final List<String> WELL_KNOWN =
      List.of(
          "x-forwarded-for",
          "x-real-ip",
          "true-client-ip",
          "x-client-ip",
          FORWARDED,
          "forwarded-for",
          "x-cluster-client-ip",
          "fastly-client-ip",
          "cf-connecting-ip",
          "cf-connecting-ipv6");

  private final @Nullable String custom;

  HeaderClientAddress(@Nullable String custom) {
    this.custom = custom == null ? null : custom.toLowerCase(Locale.ROOT);
  }

  @Override
  public @Nullable String resolve(Headers headers, @Nullable String peer) {
    IpAddress claimed = custom == null ? wellKnown(headers) : custom(headers, custom);
    IpAddress connected = peer == null ? null : IpAddress.ofNode(peer);
    boolean peerIsPublic = connected != null && !connected.isPrivate();
    IpAddress address =
        claimed == null || (claimed.isPrivate() && peerIsPublic) ? connected : claimed;
    return address == null ? null : address.toString();
  }

  private static @Nullable IpAddress custom(Headers headers, String name) {
    List<String> values = headers.values(name);
    IpAddress address = best(values, true);
    return address == null ? best(values, false) : address;
  }

  private static @Nullable IpAddress wellKnown(Headers headers) {
    IpAddress firstPrivate = null;
    for (String name : WELL_KNOWN) {
      List<String> values = headers.values(name);
      IpAddress address = values.isEmpty() ? null : best(values, name.equals(FORWARDED));
      if (address != null && !address.isPrivate()) {
        return address;
      }
      firstPrivate = firstPrivate == null ? address : firstPrivate;
    }
    return firstPrivate;
  }

  private static @Nullable IpAddress best(List<String> values, boolean forwarded) {
    IpAddress firstPrivate = null;
    for (String value : values) {
      for (String node : forwarded ? ForwardedNodes.of(value) : ForwardedNodes.ofList(value)) {
        IpAddress address = IpAddress.ofNode(node);
        if (address != null && !address.isPrivate()) {
          return address;
        }
        firstPrivate = firstPrivate == null ? address : firstPrivate;
      }
    }
    return firstPrivate;
  }
}
