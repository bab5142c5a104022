// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks one source, and another for what the first does not know. */
final class FirstSource implements Source {
  private final Source first;
  private final Source second;

  FirstSource(Source first, Source second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public @Nullable String value(String key) {
    String text = first.value(key);
    return text != null ? text : second.value(key);
  }

  @Override
  public Collection<String> keys() {
    Collection<String> keys = new TreeSet<>(first.keys());
    keys.addAll(second.keys());
    return keys;
  }

  @Override
  public String description() {
    return first.description();
  }
}
