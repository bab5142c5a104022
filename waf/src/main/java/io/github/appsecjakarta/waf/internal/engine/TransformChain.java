// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.transform.Transformer;
import java.util.List;

/**
 * Transformers one after the other. Immutable.
 *
 * @param index number of the chain in its program, or -1 for the empty one
 * @param steps the transformers
 */
record TransformChain(int index, List<Transformer> steps) {
  static final TransformChain NONE = new TransformChain(-1, List.of());

  String apply(String text) {
    String result = text;
    for (int i = 0; i < steps.size() && !result.isEmpty(); i++) {
      result = steps.get(i).apply(result);
    }
    return result;
  }
}
