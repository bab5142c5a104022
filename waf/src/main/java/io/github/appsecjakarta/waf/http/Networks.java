// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses and ranges of them. Immutable. */
public final class Networks {
  private final List<Cidr> ranges = new ArrayList<>();

  private Networks() {}

  /**
   * Reads ranges.
   *
   * @param ranges addresses and networks in CIDR notation
   * @return the networks
   * @throws IllegalArgumentException if one is neither
   */
  public static Networks of(List<String> ranges) {
    Networks networks = new Networks();
    for (String range : ranges) {
      networks.ranges.add(Cidr.of(range));
    }
    return networks;
  }

  /**
   * Whether an address is in one of the ranges.
   *
   * @param address an address, perhaps with a port; null is in none
   * @return whether it is; false for what is no address
   */
  public boolean contain(@Nullable String address) {
    IpAddress known = address == null || ranges.isEmpty() ? null : IpAddress.ofNode(address);
    if (known == null) {
      return false;
    }
    for (Cidr range : ranges) {
      if (range.contains(known)) {
        return true;
      }
    }
    return false;
  }
}
