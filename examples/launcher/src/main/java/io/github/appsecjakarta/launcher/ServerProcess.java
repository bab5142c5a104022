// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The process of a server. It ends with this virtual machine, whether that is left in an orderly
 * way, by Ctrl-C or by a signal.
 */
final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int SECONDS_TO_STOP = 30;

  private final Process process;
  private final Path output;
  private final Thread atExit;

  private ServerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
    this.atExit = new Thread(this::end, "stop server " + process.pid());
  }

  static ServerProcess start(
      List<String> command, Map<String, String> environment, String input, Path output)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    ServerProcess started = new ServerProcess(builder.start(), output);
    Runtime.getRuntime().addShutdownHook(started.atExit);
    try (OutputStream in = started.process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    } catch (IOException e) {
      started.close();
      throw e;
    }
    return started;
  }

  /** Waits for the start; ends the process if it fails. */
  void awaitStart(Condition condition) throws IOException {
    try {
      await("start", condition);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Waits until a condition holds. */
  void await(String what, Condition condition) throws IOException {
    Instant end = Instant.now().plus(PATIENCE);
    try {
      while (!condition.holds()) {
        if (process.waitFor(200, MILLISECONDS)) {
          throw new IOException("the server ended while waiting for " + what + ", see " + output);
        }
        if (Instant.now().isAfter(end)) {
          throw new IOException("no " + what + " within " + PATIENCE + ", see " + output);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + what, e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Waits for an end that somebody else brings about. */
  void join() throws InterruptedException {
    process.waitFor();
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // the virtual machine is ending already
      return;
    }
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Something to wait for. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws IOException;
  }
}
