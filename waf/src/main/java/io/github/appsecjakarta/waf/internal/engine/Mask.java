// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a request as the rules see them for which certain input filters are active. */
final class Mask {
  private final Store store;
  private final List<CompiledInputFilter> active;
  private final Map<Integer, Masked> known = new HashMap<>();

  private record Masked(int version, @Nullable Object value) {}

  Mask(Store store, List<CompiledInputFilter> active) {
    this.store = store;
    this.active = active;
  }

  @Nullable Object value(int address) {
    int version = store.version(address);
    Masked masked = known.get(address);
    if (masked == null || masked.version != version) {
      masked = new Masked(version, hide(address, store.get(address)));
      known.put(address, masked);
    }
    return masked.value;
  }

  private @Nullable Object hide(int address, @Nullable Object value) {
    Object result = value;
    for (CompiledInputFilter filter : active) {
      HiddenPaths paths = filter.hidden().get(address);
      if (paths != null && result != Excluded.VALUE) {
        result = paths.hide(result);
      }
    }
    return result;
  }
}
