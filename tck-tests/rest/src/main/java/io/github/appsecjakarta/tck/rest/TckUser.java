// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A user whom the TCK's protected applications expect. A wrong password is, to the TCK, that of the
 * other user: each has one of its own.
 *
 * @param nameKey system property by which the TCK asks for the name
 * @param passwordKey system property by which it asks for the password
 * @param name name of the user
 * @param roles roles, separated by commas
 */
record TckUser(String nameKey, String passwordKey, String name, String roles) {

  /** Adds both users to the files of the realm, which the server reads again. */
  static void addAll(Path base) throws IOException {
    new TckUser("user", "password", "director", "staff,mgr,DIRECTOR").add(base);
    new TckUser("authuser", "authpassword", "other", "guest,OTHERROLE").add(base);
  }

  private void add(Path base) throws IOException {
    System.setProperty(nameKey, name);
    System.setProperty(passwordKey, password());
    Path configuration = base.resolve("configuration");
    String digest = md5(name + ":ApplicationRealm:" + password());
    append(configuration.resolve("application-users.properties"), digest);
    append(configuration.resolve("application-roles.properties"), roles);
  }

  private String password() {
    return "tck-" + name;
  }

  private void append(Path file, String value) throws IOException {
    Files.writeString(file, "\n" + name + "=" + value + "\n", APPEND);
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
