// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.activity;

import io.github.appsecjakarta.api.BlockedException;
import io.github.appsecjakarta.request.CurrentRequest;
import java.util.Map;
import java.util.UUID;

/** Judges what a task tells. It has nobody to answer: who is refused leaves the task, no more. */
record TaskJudge(Probe rules) implements CurrentRequest.Inspector {
  @Override
  public void judge(Map<String, ?> values) {
    if (rules.refuses(values)) {
      throw new BlockedException(UUID.randomUUID().toString());
    }
  }

  @Override
  public boolean refuses(Map<String, ?> values) {
    return rules.refuses(values);
  }

  @Override
  public boolean refuse(Map<String, Object> parameters, Map<String, String> headers) {
    return false;
  }
}
