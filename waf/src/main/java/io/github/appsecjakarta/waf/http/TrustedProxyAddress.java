// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address that known proxies vouch for; see {@link ClientAddress#trusting}. */
final class TrustedProxyAddress implements ClientAddress {
  private final List<Cidr> proxies = new ArrayList<>();
  private final String header;
  private final boolean forwarded;

  TrustedProxyAddress(List<String> proxies, String header) {
    for (String range : proxies) {
      this.proxies.add(Cidr.of(range));
    }
    this.header = header.toLowerCase(Locale.ROOT);
    this.forwarded = this.header.equals("forwarded");
  }

  /** An entry that is no address ends the walk: whoever wrote it is the last one known. */
  @Override
  public @Nullable String resolve(Headers headers, @Nullable String peer) {
    IpAddress hop = peer == null ? null : IpAddress.ofNode(peer);
    if (hop == null) {
      return null;
    }
    List<String> nodes = isProxy(hop) ? nodes(headers) : List.of();
    for (int i = nodes.size() - 1; i >= 0 && isProxy(hop); i--) {
      IpAddress before = IpAddress.ofNode(nodes.get(i));
      if (before == null) {
        break;
      }
      hop = before;
    }
    return hop.toString();
  }

  private List<String> nodes(Headers headers) {
    List<String> nodes = new ArrayList<>();
    for (String value : headers.values(header)) {
      nodes.addAll(forwarded ? ForwardedNodes.of(value) : ForwardedNodes.ofList(value));
    }
    return nodes;
  }

  private boolean isProxy(IpAddress address) {
    for (Cidr range : proxies) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }
}
