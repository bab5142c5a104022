// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.rule.DataList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Networks with an end of their own. An address is covered while any network around it holds, so
 * that an entry that ended never hides one that did not. One look-up for each prefix length that
 * occurs: at most 129, whatever the number of networks.
 */
final class NetworkSet {
  private static final int BITS = 128;

  private final int[] lengths;
  private final List<Map<IpAddress, Long>> networks;

  NetworkSet(List<DataList.Entry> entries) {
    TreeMap<Integer, Map<IpAddress, Long>> byLength = new TreeMap<>();
    for (DataList.Entry entry : entries) {
      add(byLength, entry);
    }
    lengths = byLength.keySet().stream().mapToInt(Integer::intValue).toArray();
    networks = List.copyOf(byLength.values());
  }

  private static void add(TreeMap<Integer, Map<IpAddress, Long>> byLength, DataList.Entry entry) {
    String text = entry.value();
    int slash = text.indexOf('/');
    String bare = slash < 0 ? text : text.substring(0, slash);
    IpAddress address = IpAddress.parse(bare);
    if (address == null) {
      return;
    }
    boolean four = IpAddress.isFour(bare);
    int length = slash < 0 ? BITS : prefix(text, slash + 1, four ? 32 : BITS);
    if (length < 0) {
      return;
    }
    if (slash >= 0 && four) {
      length += 96;
    }
    byLength
        .computeIfAbsent(length, l -> new HashMap<>())
        .merge(masked(address, length), entry.expiration(), Expiry::later);
  }

  private static int prefix(String text, int from, int most) {
    int length = 0;
    if (text.length() == from || text.length() > from + 3) {
      return -1;
    }
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      length = length * 10 + digit;
    }
    return length > most ? -1 : length;
  }

  private static IpAddress masked(IpAddress address, int length) {
    long high = length == 0 ? 0 : address.high() & -1L << Math.max(0, 64 - length);
    long low = length <= 64 ? 0 : address.low() & -1L << (BITS - length);
    return new IpAddress(high, low);
  }

  /** Whether a network that holds now covers the address. */
  boolean covers(IpAddress address, LongSupplier now) {
    for (int i = 0; i < lengths.length; i++) {
      @Nullable Long expiration = networks.get(i).get(masked(address, lengths[i]));
      if (expiration != null && Expiry.holds(expiration, now)) {
        return true;
      }
    }
    return false;
  }
}
