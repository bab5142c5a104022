// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.uri.IpAddress;
import io.github.appsecjakarta.waf.internal.uri.IpNetwork;
import io.github.appsecjakarta.waf.internal.uri.Uri;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the application may not connect to. Schemes and domains are compared as written, case
 * included; addresses only where the host is a literal one: a number such as {@code 2130706433} or
 * a name that resolves to a forbidden address is not recognised.
 *
 * @param allowedSchemes all others are forbidden
 * @param forbiddenDomains ends of host names
 * @param forbiddenNetworks addresses
 */
record SsrfPolicy(
    List<String> allowedSchemes, List<String> forbiddenDomains, List<IpNetwork> forbiddenNetworks) {

  static final SsrfPolicy DEFAULT =
      new SsrfPolicy(
          List.of("https", "http", "ftps", "ftp"),
          List.of(
              "metadata.google",
              "burpcollaborator.net",
              ".local",
              ".internal",
              "ram.aliyuncs.com",
              "ifconfig.pro",
              "localhost",
              "localtest.me"),
          networks(
              List.of(
                  "169.254.0.0/16",
                  "127.0.0.1/32",
                  "10.0.0.0/8",
                  "172.16.0.0/12",
                  "192.168.0.0/16",
                  "100.64.0.0/10",
                  "::1/128",
                  "fc00::/7",
                  "fe80::/10",
                  "2001:db8:1234:1a00::/56")));

  /** Reads networks; what is none is left out. */
  static List<IpNetwork> networks(List<String> texts) {
    List<IpNetwork> networks = new ArrayList<>();
    for (String text : texts) {
      IpNetwork network = IpNetwork.parse(text);
      if (network != null) {
        networks.add(network);
      }
    }
    return List.copyOf(networks);
  }

  boolean allowsScheme(Uri uri) {
    return allowedSchemes.contains(uri.scheme());
  }

  /** The first forbidden domain the host is in; null if there is none. */
  @Nullable String forbiddenDomain(Uri uri) {
    for (String domain : forbiddenDomains) {
      if (uri.host().endsWith(domain)) {
        return domain;
      }
    }
    return null;
  }

  boolean forbidsAddress(Uri uri) {
    IpAddress ip = uri.ip();
    if (ip == null) {
      return false;
    }
    for (IpNetwork network : forbiddenNetworks) {
      if (network.contains(ip)) {
        return true;
      }
    }
    return false;
  }
}
