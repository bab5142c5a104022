// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.bench.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the WAR under load. CDI is on with and without the JAR, so that it is no part of it. */
final class Archive {
  private static final String PACKAGE = "io/github/appsecjakarta/bench/server/app/";

  /** By name: what they need is in the server, not here. */
  private static final List<String> CLASSES =
      List.of("Rest", "Products", "Products$Product", "Order");

  private static final String BEANS =
      "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
          + " bean-discovery-mode=\"annotated\"/>";

  private Archive() {}

  /** Writes a WAR with these libraries in {@code WEB-INF/lib}. */
  static void write(Path war, List<Path> libraries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      put(zip, "WEB-INF/beans.xml", BEANS.getBytes(UTF_8));
      for (String simpleName : CLASSES) {
        String name = PACKAGE + simpleName + ".class";
        put(zip, "WEB-INF/classes/" + name, bytes(name));
      }
      for (Path library : libraries) {
        put(zip, "WEB-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
      }
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = Archive.class.getResourceAsStream('/' + name)) {
      if (in == null) {
        throw new IOException("no " + name);
      }
      return in.readAllBytes();
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }
}
