// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.server;

import static io.github.appsecjakarta.tck.server.ServerUnderTest.property;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process needs to call EJBs of Payara by IIOP; all of it is in the server's own folder. */
final class PayaraClient {
  private static final Pattern LISTENER =
      Pattern.compile("<iiop-listener[^>]*port=\"([0-9]+)\"[^>]*id=\"orb-listener-1\"");

  private PayaraClient() {}

  static String jar() {
    return property("tck.home") + "/glassfish/lib/gf-client.jar";
  }

  /** The client looks into classes of Java, and logs in by modules that a file names. */
  static List<String> options() {
    return List.of(
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
        "-Djava.security.auth.login.config="
            + property("tck.home")
            + "/glassfish/lib/appclient/appclientlogin.conf");
  }

  /** Where the server of this run listens. */
  static String port() throws IOException {
    Path domain = Path.of(property("tck.base"), "domain1", "config", "domain.xml");
    Matcher listener = LISTENER.matcher(Files.readString(domain));
    if (!listener.find()) {
      throw new IOException("no listener in " + domain);
    }
    return listener.group(1);
  }
}
