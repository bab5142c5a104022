// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.uri.IpAddress;
import io.github.appsecjakarta.waf.internal.uri.IpNetwork;
import io.github.appsecjakarta.waf.rule.DataList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Networks with an end of their own. An address is covered while any network around it holds, so
 * that an entry that ended never hides one that did not. One look-up for each prefix length that
 * occurs: at most 129, whatever the number of networks.
 */
final class NetworkSet {
  private final int[] prefixes;
  private final List<Map<IpNetwork, Long>> networks;

  /** Leaves out entries that are no network. */
  NetworkSet(List<DataList.Entry> entries) {
    TreeMap<Integer, Map<IpNetwork, Long>> byPrefix = new TreeMap<>();
    for (DataList.Entry entry : entries) {
      IpNetwork network = IpNetwork.parse(entry.value());
      if (network != null) {
        byPrefix
            .computeIfAbsent(network.prefix(), p -> new HashMap<>())
            .merge(network, entry.expiration(), Expiry::later);
      }
    }
    prefixes = byPrefix.keySet().stream().mapToInt(Integer::intValue).toArray();
    networks = List.copyOf(byPrefix.values());
  }

  /** Whether a network that holds now covers the address. */
  boolean covers(IpAddress address, LongSupplier now) {
    for (int i = 0; i < prefixes.length; i++) {
      Long expiration = networks.get(i).get(IpNetwork.of(address, prefixes[i]));
      if (expiration != null && Expiry.holds(expiration, now)) {
        return true;
      }
    }
    return false;
  }
}
