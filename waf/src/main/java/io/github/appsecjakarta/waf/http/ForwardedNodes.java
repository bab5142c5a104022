// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The nodes that a forwarding header names, left to right, as written. Of more than 256 only the
 * last ones are kept: those are what the nearest proxies wrote.
 */
final class ForwardedNodes {
  private static final int MAX = 256;
  private static final String FOR = "for";

  private ForwardedNodes() {}

  /** Of a comma-separated list. */
  static List<String> ofList(String header) {
    List<String> nodes = new ArrayList<>();
    int start = 0;
    while (start <= header.length()) {
      int comma = header.indexOf(',', start);
      int end = comma < 0 ? header.length() : comma;
      add(nodes, header.substring(start, end));
      start = end + 1;
    }
    return nodes;
  }

  /** Of RFC 7239: the {@code for} parameters. */
  static List<String> of(String header) {
    List<String> nodes = new ArrayList<>();
    int start = 0;
    while (start <= header.length()) {
      int end = pairEnd(header, start);
      String pair = header.substring(start, end);
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().equalsIgnoreCase(FOR)) {
        add(nodes, pair.substring(equals + 1));
      }
      start = end + 1;
    }
    return nodes;
  }

  private static void add(List<String> nodes, String written) {
    if (nodes.size() == MAX) {
      nodes.remove(0);
    }
    String node = written.strip();
    boolean quoted = node.length() > 1 && node.startsWith("\"") && node.endsWith("\"");
    nodes.add(quoted ? node.substring(1, node.length() - 1) : node);
  }

  private static int pairEnd(String header, int from) {
    boolean quoted = false;
    for (int i = from; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == ';')) {
        return i;
      }
    }
    return header.length();
  }
}
