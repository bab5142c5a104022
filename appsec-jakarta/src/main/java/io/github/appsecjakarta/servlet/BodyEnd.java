// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import java.io.EOFException;

/**
 * The end of a body as the application reads it. Some parsers never stop there: Parsson 1.1, which
 * WildFly and Payara have, reads on for ever behind an object or an array that is not closed and
 * that the application has no property for, so that a body of ten bytes takes a thread from a
 * server until it is restarted. A reader that does not take the end for an answer gets an error
 * instead.
 *
 * @see <a href="https://github.com/eclipse-ee4j/parsson/issues/23">Parsson 23</a>
 */
final class BodyEnd {
  /** A reader asks once or twice, one that looks for several values in a row a few times more. */
  static final int ENOUGH = 10_000;

  private final NotedCount endless;
  private int times;

  BodyEnd(NotedCount endless) {
    this.endless = endless;
  }

  /** What a stream returns at its end. */
  int read() throws EOFException {
    if (times < ENOUGH) {
      times++;
      return -1;
    }
    if (times == ENOUGH) {
      times++;
      endless.add();
    }
    throw new EOFException("the end of the body was read " + ENOUGH + " times already");
  }
}
