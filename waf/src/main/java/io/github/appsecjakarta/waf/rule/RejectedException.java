// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import com.fasterxml.jackson.core.JsonLocation;
import org.jspecify.annotations.Nullable;

/**
 * Why an item of a rule file is not used. Has no stack trace: it is about the file, not the code.
 */
public final class RejectedException extends Exception {
  private static final long serialVersionUID = 1;

  /** How bad it is. */
  public enum Kind {
    /** The file is wrong. */
    ERROR,
    /** The file uses a name that this engine does not know. */
    WARNING,
    /** The item is for other engine versions; nothing to complain about. */
    SKIPPED
  }

  private final Kind kind;
  private final int line;
  private final int column;

  private RejectedException(Kind kind, String message, int line, int column) {
    super(message, null, false, false);
    this.kind = kind;
    this.line = line;
    this.column = column;
  }

  /**
   * The file is wrong.
   *
   * @param message the reason
   * @param at what it is about
   * @return the exception
   */
  public static RejectedException error(String message, ConfigValue at) {
    return new RejectedException(Kind.ERROR, message, at.line(), at.column());
  }

  static RejectedException invalidJson(String message, @Nullable JsonLocation at) {
    int line = at == null ? 0 : at.getLineNr();
    int column = at == null ? 0 : at.getColumnNr();
    return new RejectedException(Kind.ERROR, "invalid JSON: " + message, line, column);
  }

  /**
   * The file uses an unknown name.
   *
   * @param message the reason
   * @param at what it is about
   * @return the exception
   */
  public static RejectedException warning(String message, ConfigValue at) {
    return new RejectedException(Kind.WARNING, message, at.line(), at.column());
  }

  /**
   * The item is for other engine versions.
   *
   * @param message the reason
   * @param at what it is about
   * @return the exception
   */
  public static RejectedException skipped(String message, ConfigValue at) {
    return new RejectedException(Kind.SKIPPED, message, at.line(), at.column());
  }

  /**
   * The reason.
   *
   * @return the reason
   */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /**
   * How bad it is.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Where.
   *
   * @return line, from 1, or 0 if unknown
   */
  public int line() {
    return line;
  }

  /**
   * Where.
   *
   * @return column, from 1, or 0 if unknown
   */
  public int column() {
    return column;
  }
}
