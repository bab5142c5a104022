// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.testing;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.request.CurrentRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers what it was given, and refuses the values it is told to. */
public final class JudgeStub implements CurrentRequest.Inspector {
  /** What was judged, call by call. */
  public final List<Map<String, ?>> judged = new ArrayList<>();

  /** Values that are refused at any address. */
  public final Set<Object> blocked = new HashSet<>();

  @Override
  public void judge(Map<String, ?> values) {
    judged.add(Map.copyOf(values));
    if (refuses(values)) {
      throw new BlockedException("7f6b2b0e-0000-4000-8000-000000000001");
    }
  }

  @Override
  public boolean refuse(Map<String, Object> parameters, Map<String, String> headers) {
    judged.add(parameters);
    return true;
  }

  @Override
  public boolean refuses(Map<String, ?> values) {
    return values.values().stream().anyMatch(blocked::contains);
  }
}
