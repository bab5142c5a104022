// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sql;

import io.github.appsecjakarta.waf.internal.text.Ascii;

/** The languages of databases as far as their tokens differ. */
public enum SqlDialect {
  /** What databases have in common; used for all that have no dialect of their own here. */
  GENERIC,
  /** MySQL and MariaDB. */
  MYSQL,
  /** PostgreSQL. */
  PGSQL,
  /** SQLite. */
  SQLITE;

  /**
   * The dialect of a kind of database, as {@code db.system} of OpenTelemetry or a driver names it.
   *
   * @param name its name, in any case
   * @return the dialect; {@link #GENERIC} if it is not one of the three
   */
  public static SqlDialect of(String name) {
    return switch (Ascii.lower(name)) {
      case "mysql", "mysql2" -> MYSQL;
      case "postgresql", "pgsql" -> PGSQL;
      case "sqlite" -> SQLITE;
      default -> GENERIC;
    };
  }
}
