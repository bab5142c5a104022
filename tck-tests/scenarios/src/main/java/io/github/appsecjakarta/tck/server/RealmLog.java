// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What the server itself writes whenever its realm has refused somebody. */
public final class RealmLog {

  private static final int PATIENCE = 200;

  private static final long PAUSE_NANOS = 50_000_000;

  private final Path file;
  private final Predicate<String> tells;

  private RealmLog(Path file, Predicate<String> tells) {
    this.file = file;
    this.tells = tells;
  }

  static RealmLog of(Path log) {
    Path audit = log.resolveSibling("audit.log");
    return Files.exists(audit)
        ? new RealmLog(audit, line -> line.contains("SecurityAuthenticationFailedEvent"))
        : new RealmLog(log, line -> line.contains("WEB9102"));
  }

  /**
   * How many refusals of the realm were written so far.
   *
   * @return a number that only grows
   * @throws IOException if the file cannot be read
   */
  public long refusals() throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.filter(tells).count();
    }
  }

  /**
   * Waits for more refusals than there were, as the server may write them late.
   *
   * @param before the number that there was
   * @return how many more there are; 0 if none came in time
   * @throws IOException if the file cannot be read
   */
  public long refusalsSince(long before) throws IOException {
    for (int i = 0; i < PATIENCE && refusals() == before; i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return refusals() - before;
  }
}
