// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A user whom the server itself knows. */
final class RealmUser {

  private RealmUser() {}

  /** Appends to the realm's file, which the server reads again. */
  static void addToWildFly(Path base, String name, String password) throws IOException {
    Path users = base.resolve("configuration/application-users.properties");
    String digest = md5(name + ":ApplicationRealm:" + password);
    Files.writeString(users, "\n" + name + "=" + digest + "\n", APPEND);
    Path roles = base.resolve("configuration/application-roles.properties");
    Files.writeString(roles, "\n" + name + "=customer\n", APPEND);
  }

  /** Asks the management interface, as asadmin would. */
  static void addToPayara(int managementPort, String name, String password) throws IOException {
    URI file =
        URI.create(
            "http://127.0.0.1:"
                + managementPort
                + "/management/domain/configs/config/server-config/security-service/auth-realm"
                + "/file/create-user");
    HttpURLConnection connection = (HttpURLConnection) file.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("X-Requested-By", "tck");
    connection.setRequestProperty("Accept", "application/json");
    String form = "id=" + name + "&AS_ADMIN_USERPASSWORD=" + password + "&groups=customer";
    try (OutputStream out = connection.getOutputStream()) {
      out.write(form.getBytes(UTF_8));
    }
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("no user " + name + ": " + connection.getResponseCode());
    }
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
