// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.uri;

import org.jspecify.annotations.Nullable;

/** Reads one URI; used once. */
final class UriReader {
  private final String text;
  private String scheme = "";
  private String userinfo = "";
  private String host = "";
  private @Nullable IpAddress ip;
  private int port;
  private int authorityStart = -1;
  private int hostStart = -1;
  private int at;

  UriReader(String text) {
    this.text = text;
  }

  @Nullable Uri read() {
    boolean rooted = text.isEmpty() || text.charAt(0) == '/';
    if (!rooted && !scheme()) {
      return null;
    }
    if (text.startsWith("//", at)) {
      at += 2;
      if (!authority()) {
        return null;
      }
    }
    return rest();
  }

  private boolean scheme() {
    if (!UriCharacters.isAlpha(text.charAt(0))) {
      return false;
    }
    int end = UriCharacters.SCHEME.end(text, 1, text.length());
    if (end == text.length() || text.charAt(end) != ':') {
      return false;
    }
    scheme = text.substring(0, end);
    at = end + 1;
    return true;
  }

  private boolean authority() {
    authorityStart = at;
    int end = at;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int sign = text.indexOf('@', at);
    if (sign >= 0 && sign < end) {
      if (UriCharacters.USERINFO.end(text, at, sign) != sign) {
        return false;
      }
      userinfo = text.substring(at, sign);
      at = sign + 1;
    }
    boolean hostOk = (at < end && text.charAt(at) == '[') ? ipv6Host(end) : namedHost(end);
    return hostOk && port(end);
  }

  private boolean ipv6Host(int end) {
    hostStart = at + 1;
    int close = UriCharacters.IPV6.end(text, hostStart, end);
    if (close == end || text.charAt(close) != ']') {
      return false;
    }
    host = text.substring(hostStart, close);
    ip = host.indexOf(':') < 0 ? null : IpAddress.parse(host);
    at = close + 1;
    return ip != null;
  }

  private boolean namedHost(int end) {
    hostStart = at;
    at = UriCharacters.HOST.end(text, at, end);
    host = text.substring(hostStart, at);
    ip = IpAddress.parse(host);
    return true;
  }

  private boolean port(int end) {
    if (at == end) {
      return true;
    }
    if (text.charAt(at) != ':') {
      return false;
    }
    for (at++; at < end; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      port = port * 10 + digit;
      if (port > 65535) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Uri rest() {
    int pathStart = at;
    int pathEnd = UriCharacters.PATH.end(text, at, text.length());
    int queryStart = starts('?', pathEnd);
    int queryEnd =
        queryStart < 0 ? pathEnd : UriCharacters.QUERY.end(text, queryStart, text.length());
    int fragmentStart = starts('#', queryEnd);
    int end =
        fragmentStart < 0
            ? queryEnd
            : UriCharacters.FRAGMENT.end(text, fragmentStart, text.length());
    if (end != text.length()) {
      return null;
    }
    return new Uri(
        text,
        scheme,
        userinfo,
        host,
        ip,
        port,
        text.substring(pathStart, pathEnd),
        queryStart < 0 ? "" : text.substring(queryStart, queryEnd),
        fragmentStart < 0 ? "" : text.substring(fragmentStart),
        authorityStart,
        hostStart,
        pathStart,
        queryStart);
  }

  /** Where the part after a mark starts, if the mark is at {@code index}; else -1. */
  private int starts(char mark, int index) {
    return index < text.length() && text.charAt(index) == mark ? index + 1 : -1;
  }
}
