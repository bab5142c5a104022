// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what chains made of the longer texts of a request, so that many rules share the work.
 */
final class TransformMemo {
  private static final int SHORT = 32;

  private final @Nullable IdentityHashMap<String, String>[] byChain;

  @SuppressWarnings({"unchecked", "rawtypes"})
  TransformMemo(int chains) {
    byChain = (IdentityHashMap<String, String>[]) new IdentityHashMap[chains];
  }

  String apply(TransformChain chain, String text) {
    int index = chain.index();
    if (index < 0 || text.length() < SHORT) {
      return chain.apply(text);
    }
    IdentityHashMap<String, String> known = byChain[index];
    if (known == null) {
      known = new IdentityHashMap<>();
      byChain[index] = known;
    }
    String result = known.get(text);
    if (result == null) {
      result = chain.apply(text);
      known.put(text, result);
    }
    return result;
  }
}
