// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.tx;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.User;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A CDI bean with transactions. */
@ApplicationScoped
public class Transfers {

  @SuppressWarnings("NullAway.Init") // by the server
  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  @Inject private AppSecContext appSec;

  /**
   * Writes a row, then says who the user is.
   *
   * @param id the row
   * @param user the user
   * @throws SQLException if the database fails
   */
  @Transactional
  public void move(String id, String user) throws SQLException {
    Moves.insert(database, id);
    appSec.setUser(User.of(user));
  }
}
