// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.testing;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A logger that keeps its lines, as {@code LEVEL message}. */
public final class MemoryLogger implements System.Logger {
  /** The lines. */
  public final List<String> lines = new ArrayList<>();

  /** Whether to fail instead of logging. */
  public volatile boolean failing;

  @Override
  public String getName() {
    return "memory";
  }

  @Override
  public boolean isLoggable(Level level) {
    if (failing) {
      throw new IllegalStateException("no disk");
    }
    return level != Level.DEBUG;
  }

  @Override
  public synchronized void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String message,
      @Nullable Throwable thrown) {
    lines.add(level + " " + message);
  }

  @Override
  public synchronized void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object... params) {
    boolean plain = params == null || params.length == 0;
    lines.add(
        level + " " + (plain ? format : MessageFormat.format(String.valueOf(format), params)));
  }
}
