// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.tx;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.User;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** An EJB: one transaction for each call. */
@Stateless
public class Moves {

  @SuppressWarnings("NullAway.Init") // by the server
  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  @Inject private AppSecContext appSec;

  /**
   * Makes the table.
   *
   * @throws SQLException if the database fails
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void prepare() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement create =
            connection.prepareStatement("CREATE TABLE IF NOT EXISTS moves (id VARCHAR(80))")) {
      create.execute();
    }
  }

  /**
   * Writes a row, then says who the user is.
   *
   * @param id the row
   * @param user the user
   * @throws SQLException if the database fails
   */
  public void move(String id, String user) throws SQLException {
    insert(database, id);
    appSec.setUser(User.of(user));
  }

  static void insert(DataSource database, String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO moves (id) VALUES (?)")) {
      insert.setString(1, id);
      insert.executeUpdate();
    }
  }

  /**
   * Counts rows.
   *
   * @param id the row
   * @return how often it is there
   * @throws SQLException if the database fails
   */
  public int count(String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement("SELECT COUNT(*) FROM moves WHERE id = ?")) {
      count.setString(1, id);
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
