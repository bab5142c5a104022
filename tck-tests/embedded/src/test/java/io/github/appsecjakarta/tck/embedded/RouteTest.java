// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appsecjakarta.tck.app.routes.Imports;
import io.github.appsecjakarta.tck.app.routes.RestRoutes;
import io.github.appsecjakarta.tck.traffic.RawHttp;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A marked method of a resource is a route, in Jersey too. */
class RouteTest {
  private static final String INJECTION =
      "?q=1%27%20UNION%20SELECT%20name,%20password%20FROM%20users--";

  @Test
  void anAttackReachesAMarkedMethodOnly() throws Exception {
    try (EmbeddedServer server = new EmbeddedServer()) {
      server.add(
          "routes", RestRoutes.class, Set.of(Imports.class), Map.of("appsec.waf.mode", "block"));
      server.start();
      assertThat(status(server, "rest/imports/latest")).isEqualTo(200);
      assertThat(status(server, "rest/imports/latest" + INJECTION)).isEqualTo(403);
      assertThat(status(server, "rest/imports/one" + INJECTION)).isEqualTo(200);
    }
  }

  private static int status(EmbeddedServer server, String path) throws Exception {
    String request = "GET /routes/" + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    return RawHttp.send(server.port(), request.getBytes(US_ASCII)).status();
  }
}
