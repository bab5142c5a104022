// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.tck.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code docs/troubleshooting.md} quotes is what is really logged: the steps of the guide are
 * taken, as an operator would, and each quoted line must be the beginning of a logged one. A quoted
 * line that nothing here logs fails, also one that is added to the guide later.
 */
class GuideTest {
  private static final Path GUIDE = Path.of("../../docs/troubleshooting.md");
  private static final Pattern TRY_IT = Pattern.compile("curl -A '(.+)' http://localhost:8080(.+)");
  private static final String OFF = "appsec.enabled";
  private static final List<String> LOGGED = new ArrayList<>();

  private static String guide = "";

  @BeforeAll
  static void takeTheSteps() throws Exception {
    guide = Files.readString(GUIDE);
    try (LogTap tap = new LogTap("appsec", "appsec.events", "appsec.debug")) {
      monitored(tap);
      blocked(tap);
      switchedOff(tap);
      LOGGED.addAll(tap.lines());
    }
  }

  @AfterAll
  static void forget() {
    LOGGED.clear();
  }

  /** The attack of the guide; then again while the log of events is out of order. */
  private static void monitored(LogTap tap) throws Exception {
    try (EmbeddedServer server = new EmbeddedServer()) {
      add(server, Map.of("appsec.waf.mode", "monitor", "appsec.log.debug", "true"));
      tap.listen();
      server.start();
      assertThat(attack(server)).isEqualTo(200);
      tap.failing("appsec.events");
      assertThat(attack(server)).isEqualTo(200);
      tap.await("APPSEC0301");
    }
  }

  private static void blocked(LogTap tap) throws Exception {
    try (EmbeddedServer server = new EmbeddedServer()) {
      add(server, Map.of("appsec.waf.mode", "block"));
      tap.listen();
      server.start();
      assertThat(attack(server)).isEqualTo(403);
      tap.await("\"blocked\":true");
      sendUnclosedJson(server);
    }
  }

  private static void switchedOff(LogTap tap) throws Exception {
    System.setProperty(OFF, "false");
    try (EmbeddedServer server = new EmbeddedServer()) {
      add(server, Map.of("appsec.waf.mode", "monitor"));
      tap.listen();
      server.start();
    } finally {
      System.clearProperty(OFF);
    }
  }

  private static void add(EmbeddedServer server, Map<String, String> settings)
      throws ReflectiveOperationException {
    Context shop = server.add("shop", List.of(), List.of(), settings);
    Tomcat.addServlet(shop, "home", new Home());
    shop.addServletMappingDecoded("/", "home");
  }

  /** A page. */
  private static final class Home extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(HttpServletResponse.SC_OK);
    }

    /** A parser that does not take the end for an answer. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      while (true) {
        int unused = request.getInputStream().read();
      }
    }
  }

  private static void sendUnclosedJson(EmbeddedServer server) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/shop/"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"a\":{"))
            .build();
    int status =
        HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.discarding())
            .statusCode();
    assertThat(status).isEqualTo(500);
  }

  private static int attack(EmbeddedServer server) throws Exception {
    Matcher command = TRY_IT.matcher(guide);
    assertThat(command.find()).isTrue();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + command.group(2)))
            .header("User-Agent", command.group(1))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  static Stream<String> quotedLines() throws Exception {
    return Files.readString(GUIDE)
        .lines()
        .filter(line -> line.startsWith("    ") && !TRY_IT.matcher(line).find())
        .map(String::strip);
  }

  static Stream<String> quotedParts() throws Exception {
    return Pattern.compile("`(\"[^`]+)`")
        .matcher(Files.readString(GUIDE))
        .results()
        .map(part -> part.group(1));
  }

  @ParameterizedTest
  @MethodSource("quotedLines")
  void aQuotedLineBeginsOneThatIsLogged(String quoted) {
    assertThat(LOGGED.stream().map(GuideTest::comparable))
        .anyMatch(line -> line.startsWith(comparable(quoted)));
  }

  @ParameterizedTest
  @MethodSource("quotedParts")
  void aQuotedPartIsInOneThatIsLogged(String quoted) {
    assertThat(LOGGED).anyMatch(line -> line.contains(quoted));
  }

  /** Without what differs from run to run: the time that judging took. */
  private static String comparable(String line) {
    return line.strip().replaceAll("\\d+ us$", "N us");
  }

  @Test
  void theGuideQuotesSomething() throws Exception {
    assertThat(quotedLines()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(quotedParts()).hasSizeGreaterThanOrEqualTo(3);
  }
}
