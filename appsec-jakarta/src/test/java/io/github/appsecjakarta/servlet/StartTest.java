// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.api.AppSec;
import io.github.appsecjakarta.boot.AppSecInitializer;
import io.github.appsecjakarta.config.SettingsException;
import io.github.appsecjakarta.runtime.AppSecRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.catalina.LifecycleState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
  @ParameterizedTest
  @CsvSource({"appsec.waf.mode,blok", "appsec.fail-mode,ajar", "appsec.enabled,yes"})
  void aWrongSettingStopsTheDeployment(String key, String value) {
    assertThatThrownBy(() -> WebServer.start("block", key, value))
        .rootCause()
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(key + "=" + value);
  }

  @Test
  void theKillSwitchWorksEvenWhenOtherSettingsAreWrong() {
    System.setProperty("appsec.enabled", "false");
    try (WebServer server = WebServer.start("blok")) {
      assertThat(server.context().findFilterDefs()).isEmpty();
      assertThat(server.get("/hello?q=attack-now").body()).isEqualTo("hello");
    } finally {
      System.clearProperty("appsec.enabled");
    }
  }

  @Test
  void visibleTwiceItIsRegisteredOnce() {
    try (WebServer server = WebServer.start("block")) {
      AppSecRuntime runtime = server.runtime();
      new AppSecInitializer().onStartup(null, server.context().getServletContext());
      assertThat(server.context().findFilterMaps()).hasSize(1);
      assertThat(server.runtime()).isSameAs(runtime);
    }
  }

  @Test
  void aRuntimeIsFoundByItsClassLoaderUntilItIsClosed() {
    ClassLoader loader;
    try (WebServer server = WebServer.start("block")) {
      loader = server.context().getServletContext().getClassLoader();
      assertThat(AppSecRuntime.of(loader)).isSameAs(server.runtime());
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      Thread.currentThread().setContextClassLoader(loader);
      try {
        assertThat(AppSec.context()).isSameAs(server.runtime().context());
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
    }
    assertThat(AppSecRuntime.of(loader)).isNull();
  }

  @Test
  void twoApplicationsHaveTheirOwnSettings() {
    try (WebServer one = WebServer.start("block");
        WebServer two = WebServer.start("monitor")) {
      assertThat(one.get("/hello?q=attack-now").statusCode()).isEqualTo(403);
      assertThat(two.get("/hello?q=attack-now").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"version\": \"2.2\", \"rules\": [{\"id\": \"bad-one\"}]}",
        "{\"version\": \"2.2\", \"rules\": [{\"id\": \"bad-one\", \"name\": \"n\","
            + " \"tags\": {\"type\": \"t\"}, \"conditions\": [{\"operator\": \"match_regex\","
            + " \"parameters\": {\"inputs\": [{\"address\": \"server.request.query\"}],"
            + " \"regex\": \"(\"}}]}]}"
      })
  void aBadRuleFileIsRefusedAndTheOthersRun(String json, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("own.json"), json);
    try (WebServer server =
        WebServer.start("block", "appsec.waf.rules", "classpath:rules/test.json," + file)) {
      assertThat(server.context().getState()).isEqualTo(LifecycleState.STARTED);
      assertThat(server.get("/hello?q=attack-now").statusCode()).isEqualTo(403);
      assertThat(server.runtime().rules().files()).containsExactly("classpath:rules/test.json");
      assertThat(server.runtime().rules().failed()).isPositive();
      assertThat(String.join("\n", server.runtime().rules().problems()))
          .contains(file.toString())
          .contains(json.contains("bad-one") ? "bad-one" : "");
    }
  }

  @Test
  void reloadedRulesApplyAndTheLastGoodOnesStay(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.json");
    String rules =
        new String(
            Objects.requireNonNull(getClass().getResourceAsStream("/rules/test.json"))
                .readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    Files.writeString(file, rules);
    try (WebServer server = WebServer.start("block", "appsec.waf.rules", file.toString())) {
      assertThat(server.get("/hello?q=other-now").statusCode()).isEqualTo(200);
      Files.writeString(file, rules.replace("attack(", "other("));
      assertThat(server.runtime().reloadRules().problems()).isEmpty();
      assertThat(server.get("/hello?q=other-now").statusCode()).isEqualTo(403);
      Files.writeString(file, "{");
      assertThat(server.runtime().reloadRules().problems()).isNotEmpty();
      assertThat(server.get("/hello?q=other-now").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aRuleFileThatIsNotThereIsReportedAndTheDefaultRulesRun() {
    try (WebServer server = WebServer.start("block", "appsec.waf.rules", "/no/such/file")) {
      assertThat(server.isAvailable()).isTrue();
      assertThat(server.runtime().rules().problems().get(0)).contains("/no/such/file");
      assertThat(server.runtime().rules().files()).containsExactly("default");
    }
  }

  @Test
  void ownPagesAreShownAndBrokenOnesReplaced(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "<p>no: [security_response_id]</p>");
    try (WebServer server =
        WebServer.start(
            "block",
            "appsec.block-page.html",
            page.toString(),
            "appsec.block-page.json",
            "/no/such/page")) {
      assertThat(server.get("/hello?q=attack-now", "Accept", "text/html").body())
          .matches("<p>no: [0-9a-f-]{36}</p>");
      assertThat(server.get("/hello?q=attack-now").body()).contains("security_response_id");
    }
  }

  @Test
  void theDebugHeaderTellsThatARuleMatched() {
    try (WebServer server = WebServer.start("monitor", "appsec.debug.response-header", "X-Hit")) {
      assertThat(server.get("/hello?q=attack-now").headers().firstValue("X-Hit")).hasValue("1");
      assertThat(server.get("/hello").headers().firstValue("X-Hit")).isEmpty();
    }
    try (WebServer server = WebServer.start("block", "appsec.debug.response-header", "X-Hit")) {
      assertThat(server.get("/hello?q=attack-now").headers().firstValue("X-Hit")).hasValue("1");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "appsec.client-ip.mode|auto|X-Forwarded-For|8.8.8.8|200",
        "appsec.client-ip.mode|headers|X-Forwarded-For|8.8.8.8|403",
        "appsec.client-ip.mode|headers|X-Forwarded-For|10.0.0.1, 8.8.8.8|403",
        "appsec.client-ip.header|x-client|X-Client|8.8.8.8|403",
        "appsec.client-ip.header|x-client|X-Forwarded-For|8.8.8.8|200",
        "appsec.client-ip.trusted-proxies|127.0.0.1|X-Forwarded-For|9.9.9.9, 8.8.8.8|403",
        "appsec.client-ip.trusted-proxies|127.0.0.1|X-Forwarded-For|8.8.8.8, 9.9.9.9|200",
        "appsec.client-ip.trusted-proxies|1.1.1.1|X-Forwarded-For|8.8.8.8|200",
      })
  void theAddressOfTheClientIsTakenFromWhereSettingsSay(
      String key, String value, String header, String address, int status) {
    try (WebServer server =
        WebServer.start("block", "appsec.block-lists.ips", "8.8.8.8", key, value)) {
      assertThat(server.get("/hello", header, address).statusCode()).isEqualTo(status);
    }
  }
}
