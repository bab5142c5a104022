// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies and edits the files of a server. */
final class Directories {

  private Directories() {}

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  static void replace(Path file, String what, String with) throws IOException {
    String text = Files.readString(file, UTF_8);
    if (!text.contains(what)) {
      throw new IOException("no " + what + " in " + file);
    }
    Files.writeString(file, text.replace(what, with), UTF_8);
  }

  static boolean contains(Path file, String what) {
    try (Stream<String> lines =
        Files.exists(file) ? Files.lines(file, ISO_8859_1) : Stream.empty()) {
      return lines.anyMatch(line -> line.contains(what));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
