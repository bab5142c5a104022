// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** To be written. */
final class CmdiDetector implements Detector {
  static final int VERSION = 1;

  static Detector of(Map<String, ?> parameters) {
    return new CmdiDetector();
  }

  @Override
  public List<String> argumentNames() {
    return List.of("resource", "params");
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public @Nullable Finding detect(DetectorInput input) {
    return null;
  }
}
