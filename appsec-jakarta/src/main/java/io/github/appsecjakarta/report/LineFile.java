// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A logger that is a file of lines. When it is full it is renamed to {@code NAME.1}, that to {@code
 * NAME.2}, and so on; the oldest is deleted. Each line is written through to the file, so that a
 * crash loses none. Thread-safe; not to be shared by processes.
 */
final class LineFile implements System.Logger, AutoCloseable {
  private final Path file;
  private final long most;
  private final int kept;
  private @Nullable OutputStream out;
  private long size;

  /**
   * A file, opened when the first line is written.
   *
   * @param file the file; its directory must be there
   * @param most bytes after which it is full
   * @param kept how many full files are kept
   */
  LineFile(Path file, long most, int kept) {
    this.file = file;
    this.most = most;
    this.kept = kept;
  }

  @Override
  public String getName() {
    return file.toString();
  }

  @Override
  public boolean isLoggable(Level level) {
    return true;
  }

  @Override
  public void log(Level level, @Nullable String line) {
    try {
      write((line + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String line,
      @Nullable Throwable thrown) {
    log(level, line);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String line,
      @Nullable Object... unused) {
    log(level, line);
  }

  private synchronized void write(byte[] line) throws IOException {
    OutputStream open = out;
    if (open == null) {
      open = open();
    }
    if (size > 0 && size + line.length > most) {
      close();
      rotate();
      open = open();
    }
    open.write(line);
    size += line.length;
  }

  private OutputStream open() throws IOException {
    OutputStream opened = Files.newOutputStream(file, CREATE, APPEND);
    out = opened;
    size = Files.size(file);
    return opened;
  }

  private void rotate() throws IOException {
    for (int i = kept - 1; i >= 1; i--) {
      if (Files.exists(numbered(i))) {
        Files.move(numbered(i), numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
  }

  private Path numbered(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  @Override
  public synchronized void close() {
    OutputStream open = out;
    out = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
