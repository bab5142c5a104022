// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shell injection: a text of the request brings a command or a redirection into a command line. The
 * resource is the line, or its words in a list.
 */
final class ShiDetector implements Detector {
  static final int VERSION = 1;

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
    ShellCommand command = command(input.resource().value(), input.expired());
    return command == null ? null : Scan.first(input, command::injectedBy, command::text);
  }

  private static @Nullable ShellCommand command(
      @Nullable Object resource, BooleanSupplier expired) {
    if (resource instanceof String line) {
      return ShellCommand.of(line, expired);
    }
    return resource instanceof List<?> words ? joined(words, expired) : null;
  }

  private static ShellCommand joined(List<?> words, BooleanSupplier expired) {
    StringBuilder line = new StringBuilder();
    int[] ends = new int[words.size()];
    int count = 0;
    for (Object item : words) {
      if (item instanceof String word && !word.isEmpty()) {
        line.append(count == 0 ? "" : " ").append(word);
        ends[count++] = line.length();
      }
    }
    return new ShellCommand(line.toString(), Arrays.copyOf(ends, count), expired);
  }
}
