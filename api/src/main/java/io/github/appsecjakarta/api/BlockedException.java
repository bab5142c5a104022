// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.api;

import jakarta.ejb.ApplicationException;

/**
 * Leaves application code at once because the request was refused. The answer to the client is
 * committed before this is thrown, so code that catches it cannot un-block. It rolls back the
 * transaction of an EJB and is not wrapped in an {@code EJBException}. Do not handle it.
 */
@ApplicationException(rollback = true)
public final class BlockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Identifier shown on the block page. */
  private final String securityResponseId;

  /**
   * Made by AppSec only.
   *
   * @param securityResponseId identifier shown on the block page and in the event
   */
  public BlockedException(String securityResponseId) {
    super("refused by AppSec, security response id " + securityResponseId, null, false, false);
    this.securityResponseId = securityResponseId;
  }

  /**
   * Identifier that ties the block page to the event.
   *
   * @return a UUID in text form
   */
  public String securityResponseId() {
    return securityResponseId;
  }
}
