// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.auth.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.DatabaseIdentityStoreDefinition;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Asks for a store in the server's own database, and fills it. */
@ApplicationScoped
@DatabaseIdentityStoreDefinition(
    dataSourceLookup = "java:comp/DefaultDataSource",
    callerQuery = "SELECT password FROM callers WHERE name = ?",
    groupsQuery = "SELECT role FROM callers WHERE name = ?")
public class Database {

  @SuppressWarnings("NullAway.Init") // by the server
  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  @Inject private Pbkdf2PasswordHash hash;

  void fill(@Observes @Initialized(ApplicationScoped.class) Object start) throws SQLException {
    try (Connection connection = database.getConnection()) {
      execute(connection, "DROP TABLE IF EXISTS callers");
      execute(
          connection,
          "CREATE TABLE callers (name VARCHAR(80), password VARCHAR(200), role VARCHAR(80))");
      for (String name : List.of("user-carol", "user-dave", "mallory")) {
        String password = hash.generate("sesame".toCharArray());
        execute(connection, "INSERT INTO callers VALUES (?, ?, 'customer')", name, password);
      }
    }
  }

  private static void execute(Connection connection, String sql, String... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      statement.execute();
    }
  }
}
