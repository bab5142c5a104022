// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.testing.MemoryLogger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerWatchTest {
  private final MemoryLogger logger = new MemoryLogger();

  private void requests(PeerWatch watch, String peer, int count) {
    for (int i = 0; i < count; i++) {
      watch.seen(peer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.7", "100.64.3.4", "fd00::7", "127.0.0.1"})
  void aHiddenProxyIsToldOnce(String peer) {
    PeerWatch watch = new PeerWatch(true, logger);
    requests(watch, peer, PeerWatch.REQUESTS - 1);
    assertThat(logger.lines).isEmpty();
    requests(watch, peer, 3 * PeerWatch.REQUESTS);
    assertThat(logger.lines)
        .singleElement()
        .asString()
        .contains(peer, "appsec.client-ip.trusted-proxies");
  }

  @Test
  void twoPeersAreNoProxy() {
    PeerWatch watch = new PeerWatch(true, logger);
    watch.seen("10.0.0.8");
    requests(watch, "10.0.0.7", 2 * PeerWatch.REQUESTS);
    assertThat(logger.lines).isEmpty();
  }

  @Test
  void aPublicPeerIsAClient() {
    requests(new PeerWatch(true, logger), "8.8.8.8", 2 * PeerWatch.REQUESTS);
    assertThat(logger.lines).isEmpty();
  }

  @Test
  void whoHasDecidedIsNotTold() {
    requests(new PeerWatch(false, logger), "10.0.0.7", 2 * PeerWatch.REQUESTS);
    assertThat(logger.lines).isEmpty();
  }
}
