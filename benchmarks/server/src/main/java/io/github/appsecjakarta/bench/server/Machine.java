// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where it is measured. */
final class Machine {

  private Machine() {}

  /** One sentence on processor, memory and Java, and how busy the machine is. */
  static String describe() throws IOException {
    return String.format(
        Locale.ROOT,
        "%d cores of %s, %d GB, Java %s, Linux %s; load average at the start %s.",
        Runtime.getRuntime().availableProcessors(),
        value(Files.readAllLines(Path.of("/proc/cpuinfo")), "model name"),
        gigabytes(value(Files.readAllLines(Path.of("/proc/meminfo")), "MemTotal")),
        System.getProperty("java.runtime.version"),
        System.getProperty("os.version"),
        Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
  }

  /** The value of the first line {@code key : value}, or a question mark. */
  static String value(List<String> lines, String key) {
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).trim().equals(key)) {
        return line.substring(colon + 1).trim();
      }
    }
    return "?";
  }

  /** Of a size such as {@code 24680012 kB}, rounded. */
  static long gigabytes(String kilobytes) {
    int space = kilobytes.indexOf(' ');
    return Math.round(Long.parseLong(kilobytes.substring(0, space)) / (1024.0 * 1024));
  }
}
