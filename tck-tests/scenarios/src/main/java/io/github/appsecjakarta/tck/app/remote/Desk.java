// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.app.remote;

import jakarta.ejb.Remote;

/** What is called from elsewhere. */
@Remote
public interface Desk {

  /**
   * Records an event during the call.
   *
   * @param event name of the event
   * @return who called
   */
  String note(String event);

  /**
   * Records an event in another thread.
   *
   * @param event name of the event
   */
  void noteLater(String event);
}
