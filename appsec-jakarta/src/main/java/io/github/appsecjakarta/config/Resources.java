// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.config;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds the files that settings name: on the disk, or in the application. */
public final class Resources {
  private static final String CLASSPATH = "classpath:";

  private final ClassLoader loader;

  /**
   * Files of a deployment.
   *
   * @param loader class loader of the application
   */
  public Resources(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Reads a file.
   *
   * @param place a path, or {@code classpath:} and the name of a resource
   * @param maxBytes how long it may be
   * @return the bytes
   * @throws IOException if it is not there, cannot be read or is longer; the message says why
   */
  public byte[] read(String place, int maxBytes) throws IOException {
    try (InputStream in = open(place)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new IOException("is longer than " + maxBytes + " bytes");
      }
      return bytes;
    }
  }

  private InputStream open(String place) throws IOException {
    if (place.startsWith(CLASSPATH)) {
      InputStream in = loader.getResourceAsStream(place.substring(CLASSPATH.length()));
      if (in == null) {
        throw new FileNotFoundException("is not in the application");
      }
      return in;
    }
    try {
      return Files.newInputStream(Path.of(place));
    } catch (InvalidPathException e) {
      throw new IOException("is not a path", e);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new IOException("does not exist", e);
    } catch (IOException e) {
      throw new IOException("cannot be read (" + e.getClass().getSimpleName() + ")", e);
    }
  }
}
