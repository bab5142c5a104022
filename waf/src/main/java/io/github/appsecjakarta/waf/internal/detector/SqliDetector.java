// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.detector;

import io.github.appsecjakarta.waf.internal.sql.SqlDialect;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * SQL injection: a text of the request is more than one value in a statement. A statement that
 * cannot be split into tokens in the dialect of its database is not judged.
 */
final class SqliDetector implements Detector {
  static final int VERSION = 3;

  private static final int SHORTEST = 3;

  @Override
  public List<String> argumentNames() {
    return List.of("resource", "params", "db_type");
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public @Nullable Finding detect(DetectorInput input) {
    Argument dbType = input.dbType();
    if (dbType == null
        || !(dbType.value() instanceof String database)
        || !(input.resource().value() instanceof String statement)) {
      return null;
    }
    Run run = new Run(SqlDialect.of(database), statement, input.expired());
    return Scan.first(input, run::injectedBy, run::reported);
  }

  /** One statement, split when the first text of the request is found in it. */
  private static final class Run {
    private final SqlDialect dialect;
    private final String text;
    private final BooleanSupplier expired;
    private @Nullable SqlStatement statement;
    private boolean unreadable;

    Run(SqlDialect dialect, String text, BooleanSupplier expired) {
      this.dialect = dialect;
      this.text = text;
      this.expired = expired;
    }

    boolean injectedBy(String candidate) {
      if (unreadable || !Scan.hasBytes(candidate, SHORTEST)) {
        return false;
      }
      Occurrences places = new Occurrences(text, candidate);
      for (int start = places.next(); start >= 0; start = places.next()) {
        SqlStatement read = statement();
        if (read == null || expired.getAsBoolean()) {
          return false;
        }
        if (read.changedBetween(start, start + candidate.length())) {
          return true;
        }
      }
      return false;
    }

    private @Nullable SqlStatement statement() {
      if (statement == null && !unreadable) {
        statement = SqlStatement.of(dialect, text);
        unreadable = statement == null;
      }
      return statement;
    }

    String reported() {
      return statement == null ? text : statement.withoutLiterals();
    }
  }
}
