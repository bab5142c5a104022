// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who sets nothing but the mode. */
class DefaultRulesTest {
  private static WebServer server;

  @BeforeAll
  static void start() {
    server =
        WebServer.start(
            Map.of("appsec.waf.mode", "block", "appsec.block-lists.users", "mallory"),
            new TestApplication());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forget() {
    server.events();
  }

  @Test
  void allRulesAreLoaded() {
    assertThat(server.runtime().rules().problems()).isEmpty();
    assertThat(server.runtime().rules().loaded()).isGreaterThan(5);
    assertThat(server.runtime().rules().version()).isNotNull();
  }

  @Test
  void aScannerIsReported() {
    server.get("/hello", "User-Agent", "Arachni/v1");
    assertThat(server.events()).singleElement().asString().contains("Arachni/v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1%27%20UNION%20SELECT%20username,password%20FROM%20users--",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "../../../../etc/passwd"
      })
  void anAttackIsBlocked(String value) {
    assertThat(server.get("/hello?q=" + value).statusCode()).isEqualTo(403);
  }

  /** The rule is of confidence medium, and a combination of signs. */
  @Test
  void whatIsNotSureIsReportedOnly_withItsSignsAndAnExclusion() {
    assertThat(server.get("/hello?q=a%27%20rlike%20%27b").statusCode()).isEqualTo(200);
    assertThat(server.events())
        .singleElement()
        .asString()
        .contains("\"id\":\"sqli-013\"", "\"blocked\":false", "\"operator\":\"signs_match\"")
        .contains("string left by a word + string entered at the end + operator of SQL alone")
        .contains("\"highlight\":[\"a' rlike \",\"'b\",")
        .contains("\"exclusions\":[{\"tag\":\"type:sql_injection\"")
        .contains("\"parameter\":\"query.q\"", "\"expires\":\"", "\"reason\":\"\"");
  }

  @Test
  void ordinaryRequestsPass() {
    assertThat(server.get("/hello?q=O%27Reilly+%26+Sons").statusCode()).isEqualTo(200);
    assertThat(server.events()).isEmpty();
  }

  @Test
  void aListedUserIsRefused() {
    assertThat(server.get("/user?wrap").statusCode()).isEqualTo(403);
  }
}
