// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import io.github.appsecjakarta.waf.internal.uri.IpAddress;
import io.github.appsecjakarta.waf.internal.uri.IpNetwork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns networks, which lie in each other or apart, into ranges side by side: where each begins,
 * and until when the longest-lived network around it holds.
 */
final class NetworkSweep {
  private static final Comparator<IpAddress> BY_VALUE =
      Comparator.comparing(IpAddress::high, Long::compareUnsigned)
          .thenComparing(IpAddress::low, Long::compareUnsigned);
  private static final Comparator<Holding> OUTER_FIRST =
      Comparator.comparing((Holding holding) -> holding.network().base(), BY_VALUE)
          .thenComparingInt(holding -> holding.network().prefix());

  private final List<Range> ranges = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private NetworkSweep() {}

  /** A network and when it ends. */
  record Holding(IpNetwork network, long expiration) {}

  /** From here to the next range, the longest-lived network ends then. */
  record Range(IpAddress start, long expiration) {}

  /** A network that is not passed yet; {@code after} is null at the end of all addresses. */
  private record Open(@Nullable IpAddress after, long expiration) {}

  /** The ranges in ascending order; what lies before the first is not covered. */
  static List<Range> of(List<Holding> networks) {
    List<Holding> sorted = new ArrayList<>(networks);
    sorted.sort(OUTER_FIRST);
    NetworkSweep sweep = new NetworkSweep();
    for (Holding holding : sorted) {
      sweep.closeBefore(holding.network().base());
      sweep.begin(holding);
    }
    sweep.closeAll();
    return sweep.ranges;
  }

  private void begin(Holding holding) {
    Open around = open.peek();
    long expiration =
        around == null
            ? holding.expiration()
            : Expiry.later(around.expiration(), holding.expiration());
    open.push(new Open(after(holding.network()), expiration));
    emit(holding.network().base(), expiration);
  }

  private void closeBefore(IpAddress base) {
    for (Open top = open.peek(); top != null && ends(top, base); top = open.peek()) {
      close();
    }
  }

  private static boolean ends(Open top, IpAddress base) {
    return top.after() != null && BY_VALUE.compare(top.after(), base) <= 0;
  }

  private void closeAll() {
    while (!open.isEmpty()) {
      close();
    }
  }

  private void close() {
    IpAddress after = open.pop().after();
    if (after != null) {
      Open around = open.peek();
      emit(after, around == null ? Expiry.ENDED : around.expiration());
    }
  }

  /** A range that starts where the last one did takes its place. */
  private void emit(IpAddress start, long expiration) {
    int last = ranges.size() - 1;
    if (last >= 0 && ranges.get(last).start().equals(start)) {
      ranges.remove(last--);
    }
    if (last < 0 || ranges.get(last).expiration() != expiration) {
      ranges.add(new Range(start, expiration));
    }
  }

  /** The first address behind a network, or null. */
  private static @Nullable IpAddress after(IpNetwork network) {
    long high = network.base().high();
    long low = network.base().low();
    int free = 128 - network.prefix();
    if (free >= 64) {
      long next = free == 128 ? 0 : high + (1L << (free - 64));
      return next == 0 ? null : new IpAddress(next, 0);
    }
    long next = low + (1L << free);
    long carried = next == 0 ? high + 1 : high;
    return next == 0 && carried == 0 ? null : new IpAddress(carried, next);
  }
}
