// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.uri.IpAddress;
import io.github.appsecjakarta.waf.internal.uri.IpNetwork;
import io.github.appsecjakarta.waf.rule.DataList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Networks with an end of their own. An address is covered while any network around it holds, so
 * that an entry that ended never hides one that did not. One binary search whatever the sizes and
 * nesting of the networks; at most 24 bytes for an IPv4 network and 48 for another.
 */
final class NetworkSet {
  private static final int MAPPED_PREFIX = 96;

  private final NarrowRanges v4;
  private final WideRanges v6;

  /** Leaves out entries that are no network. */
  NetworkSet(List<DataList.Entry> entries) {
    List<NetworkSweep.Holding> narrow = new ArrayList<>();
    List<NetworkSweep.Holding> wide = new ArrayList<>();
    for (DataList.Entry entry : entries) {
      IpNetwork network = IpNetwork.parse(entry.value());
      if (network != null) {
        boolean ipv4 = network.prefix() >= MAPPED_PREFIX && isV4(network.base());
        (ipv4 ? narrow : wide).add(new NetworkSweep.Holding(network, entry.expiration()));
      }
    }
    v4 = new NarrowRanges(NetworkSweep.of(narrow));
    v6 = new WideRanges(NetworkSweep.of(wide));
  }

  /** Whether a network that holds now covers the address. */
  boolean covers(IpAddress address, LongSupplier now) {
    // a wide IPv6 network may lie around all IPv4 addresses
    return (isV4(address) && Expiry.holds(v4.expiration((int) address.low()), now))
        || Expiry.holds(v6.expiration(address.high(), address.low()), now);
  }

  private static boolean isV4(IpAddress address) {
    return address.high() == 0 && address.low() >>> 32 == 0xFFFF;
  }
}
