// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.http;

import io.github.appsecjakarta.waf.input.Pairs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments in a GraphQL document (specification of October 2021, section 2), by the field or
 * directive they are given to. Lenient: what is no GraphQL is skipped. Variables are not put in:
 * their values are part of the request and judged there, and a small document could name a large
 * variable many times. Time is linear. For one document and one thread.
 */
final class GraphQlArguments {
  private final GraphQlTokens tokens;
  private final Cuts cuts;
  private final Map<String, List<Object>> found = new LinkedHashMap<>();
  private int count;

  private GraphQlArguments(String document, Cuts cuts) {
    this.tokens = new GraphQlTokens(document);
    this.cuts = cuts;
  }

  /** Arguments by field; empty if there are none. */
  static Map<String, List<Object>> of(String document, Cuts cuts) {
    GraphQlArguments arguments = new GraphQlArguments(document, cuts);
    arguments.read();
    return arguments.found;
  }

  private void read() {
    String field = "";
    while (tokens.next()) {
      if (tokens.isName()) {
        field = tokens.text();
      } else if (tokens.is('(')) {
        @Nullable Object arguments = arguments();
        if (arguments != null && cuts.roomAfter(count)) {
          count++;
          found.computeIfAbsent(cuts.text(field), key -> new ArrayList<>(1)).add(arguments);
        }
      }
    }
  }

  /** What stands between parentheses: names, values, and types of variables. */
  private @Nullable Object arguments() {
    ValueTree tree = new ValueTree(cuts);
    tree.open(new Pairs());
    int nested = 0;
    while (tokens.next() && !tokens.is(')')) {
      if (tokens.is('[') || tokens.is('{')) {
        tree.open(tokens.is('[') ? new ArrayList<>() : new Pairs());
        nested++;
      } else if (tokens.is(']') || tokens.is('}')) {
        if (nested > 0) {
          tree.close();
          nested--;
        }
      } else if (tokens.isName() && tokens.isBefore(':')) {
        tree.key(tokens.text());
      } else if (tokens.isText()) {
        tree.text(tokens.text());
      }
    }
    return tree.root();
  }
}
