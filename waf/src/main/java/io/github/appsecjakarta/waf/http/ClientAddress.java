// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request: the peer of the connection, or what proxies wrote into a header. Headers are
 * written by whoever is in front: {@link #compatible} believes a client that connects directly, so
 * it can escape a block list or put somebody else on one; {@link #trusting} believes only known
 * proxies. Addresses are read in every spelling proxies use: ports, brackets, zones, IPv4 mapped
 * into IPv6. DNS is never asked. Immutable; shared by threads.
 */
@FunctionalInterface
public interface ClientAddress {
  /** Where header values come from. */
  @FunctionalInterface
  interface Headers {
    /**
     * All values of a header.
     *
     * @param lowerCaseName its name
     * @return one value for each time the header was sent, in order; empty if it was not
     */
    List<String> values(String lowerCaseName);
  }

  /**
   * Finds the address.
   *
   * @param headers the request's headers
   * @param peer the other end of the connection, or null
   * @return the address in its shortest text form, IPv4-mapped ones as IPv4; null if there is none
   */
  @Nullable String resolve(Headers headers, @Nullable String peer);

  /**
   * Believes nobody: the peer it is.
   *
   * @return the policy
   */
  static ClientAddress peer() {
    return (headers, peer) -> peer == null ? null : IpAddress.shortest(peer);
  }

  /**
   * Believes headers, as Datadog's agents do: the first public address in the well-known headers,
   * else the first private one; the peer if there is none, or if it is the only public one.
   *
   * @param header the only header to look at, read as RFC 7239 or else as a list; null for the ten
   *     well-known ones
   * @return the policy
   */
  static ClientAddress compatible(@Nullable String header) {
    return new HeaderClientAddress(header);
  }

  /**
   * Believes headers exactly as Datadog's Java agent does, with what it gets wrong. To compare with
   * it, not to protect anything.
   *
   * @param header as for {@link #compatible}
   * @return the policy
   */
  static ClientAddress asAgent(@Nullable String header) {
    return new AgentClientAddress(header);
  }

  /**
   * Believes proxies of these ranges only: from the peer backwards through the header, the first
   * address that is not one of them.
   *
   * @param proxies IP addresses and CIDR ranges
   * @param header the header which the proxies append to; {@code forwarded} is read as RFC 7239,
   *     any other as a list
   * @return the policy
   * @throws IllegalArgumentException if a range cannot be read
   */
  static ClientAddress trusting(List<String> proxies, String header) {
    return new TrustedProxyAddress(proxies, header);
  }

  /**
   * Whether an address is one of a private network, of the machine itself or of a link.
   *
   * @param address an address as text
   * @return true if it is; false for others and for what is no address
   */
  static boolean isPrivate(String address) {
    IpAddress read = IpAddress.ofNode(address);
    return read != null && read.isPrivate();
  }
}
