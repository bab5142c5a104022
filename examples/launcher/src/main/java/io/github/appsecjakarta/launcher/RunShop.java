// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Starts a server with the example shop, says what to try, and ends it on Enter or Ctrl-C. */
public final class RunShop {

  private RunShop() {}

  /**
   * Runs the shop until Enter, Ctrl-C, a signal, or the end of the server.
   *
   * @param arguments kind of server, its home, the directory of this run, HTTP port (0: a free
   *     one), the shop's WAR
   * @throws IOException if the server does not start or refuses the shop
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    PrintStream out = System.out;
    Path home = Path.of(arguments[1]);
    out.println("Starting " + home.getFileName() + " ...");
    Server.Start start =
        new Server.Start(
            home, Path.of(arguments[2]), Integer.parseInt(arguments[3]), null, settings());
    try (Server server = Server.start(arguments[0], start)) {
      server.deploy(Path.of(arguments[4]));
      out.print(whatToTry(server.http().resolve("shop"), server.log()));
      waitForTheEnd(server);
      out.println("Stopping ...");
    }
    out.println("Stopped.");
  }

  /** Settings given to this run, such as -Dappsec.waf.mode=block, are settings of the server. */
  private static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    for (String key : System.getProperties().stringPropertyNames()) {
      if (key.startsWith("appsec.")) {
        settings.put(key, System.getProperty(key));
      }
    }
    return settings;
  }

  private static void waitForTheEnd(Server server) throws IOException, InterruptedException {
    int typed = System.in.read();
    if (typed == -1) {
      // nobody can press Enter: run until the server or this process is ended
      server.join();
    }
  }

  private static String whatToTry(URI shop, Path log) {
    return """

    The shop listens at SHOP/
    The server's log is LOG

    Try in another terminal:

      tail -f LOG | grep --line-buffered event
      curl -i -A Arachni/v1 SHOP/
      curl -i 'SHOP/products?q=1%27%20UNION%20SELECT%20name,%20password%20FROM%20users--'
      curl -i -d name=alice -d password=wrong SHOP/login
      curl -i -c cookies.txt -d name=alice -d password=wonderland SHOP/login
      curl -i -b cookies.txt -d code=WELCOME SHOP/coupons
      curl -i -d name=mallory -d password=malice SHOP/login

    Press Enter or Ctrl-C to stop.
    """
        .replace("SHOP", shop.toString())
        .replace("LOG", log.toString());
  }
}
