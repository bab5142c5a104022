// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import io.github.appsecjakarta.waf.input.Limits;
import io.github.appsecjakarta.waf.input.Truncation;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes the values of one run into the store, cut down to the limits. One thread at a time. */
final class Intake implements BiConsumer<String, @Nullable Object> {
  private final Fit fit = new Fit();
  private Limits limits = Limits.NONE;
  private @Nullable Store store;
  private @Nullable Bounds bounds;

  Truncation take(Map<String, ?> values, Store to, Limits within) {
    store = to;
    limits = within;
    bounds = null;
    to.startRun();
    try {
      values.forEach(this);
    } finally {
      store = null;
    }
    return bounds == null ? Truncation.NONE : bounds.truncation();
  }

  /** A value that was supplied. */
  @Override
  public void accept(String address, @Nullable Object value) {
    if (!address.isEmpty()) {
      Object within = fit.fits(value, limits) ? value : cut(value);
      Objects.requireNonNull(store).put(address, within);
    }
  }

  private @Nullable Object cut(@Nullable Object value) {
    Bounds cutter = bounds;
    if (cutter == null) {
      cutter = new Bounds(limits);
      bounds = cutter;
    }
    return cutter.apply(value);
  }
}
