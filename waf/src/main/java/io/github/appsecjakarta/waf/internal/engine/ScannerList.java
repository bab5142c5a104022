// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.internal.processor.Classifier;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scanners of a processor; the first that knows a value names it.
 *
 * @param scanners the scanners, in order
 */
record ScannerList(List<CompiledScanner> scanners) implements Classifier {
  @Override
  public @Nullable Map<String, String> tags(@Nullable String key, String value) {
    for (int i = 0; i < scanners.size(); i++) {
      if (scanners.get(i).knows(key, value)) {
        return scanners.get(i).tags();
      }
    }
    return null;
  }
}
