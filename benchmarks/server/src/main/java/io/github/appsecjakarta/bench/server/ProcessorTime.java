// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The CPU time of a process and of all its threads, JIT and garbage collection included. */
final class ProcessorTime {
  /** The kernel reports in this unit to all programs, whatever it counts in itself. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int USER = 11;
  private static final int SYSTEM = 12;

  private ProcessorTime() {}

  /** Seconds since the start of the process. */
  static double seconds(long pid) throws IOException {
    return seconds(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
  }

  /** Reads a line of {@code /proc/PID/stat}. The name of the program may contain anything. */
  static double seconds(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
  }
}
