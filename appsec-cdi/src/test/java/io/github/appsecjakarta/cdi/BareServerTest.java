// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appsecjakarta.api.AppSecContext;
import io.github.appsecjakarta.api.SensitiveActivity;
import io.github.appsecjakarta.report.Counters;
import io.github.appsecjakarta.report.Integration.Finding;
import io.github.appsecjakarta.report.Integrations;
import io.github.appsecjakarta.report.ReportOptions;
import io.github.appsecjakarta.report.ReportSinks;
import io.github.appsecjakarta.report.Reporter;
import io.github.appsecjakarta.report.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs by a class path of its own, without Jakarta Security, EJB, REST and OpenTelemetry; the JAR
 * is discovered by its service files.
 */
class BareServerTest {
  @RegisterExtension final Deployment deployment = new Deployment();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.ejb.ApplicationException",
        "jakarta.security.enterprise.identitystore.IdentityStore",
        "jakarta.ws.rs.core.Response",
        "io.opentelemetry.api.trace.Span"
      })
  void theServerIsBare(String type) {
    assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void theApplicationDeploysAndEverythingElseWorks() {
    try (WeldContainer container = new Weld().addBeanClass(Coupons.class).initialize()) {
      container.select(Coupons.class).get().use();
      container.select(AppSecContext.class).get().trackEvent("paid", Map.of());
      assertThat(new CdiIntegration().find().detail()).contains("0 identity stores");
    }
    assertThat(deployment.events).extracting("name").containsExactly("activity.sensitive", "paid");
  }

  @Test
  void nobodyCanBeAskedForARole() {
    try (WeldContainer container = new Weld().addBeanClass(Coupons.class).initialize()) {
      assertThat(container.isRunning()).isTrue();
      assertThat(new CdiCaller().inRole("admin")).isNull();
    }
  }

  @Test
  void theStartUpReportSaysWhatIsMissing() {
    assertThat(Integrations.find()).extracting(Finding::name).contains("CDI", "OpenTelemetry");
    assertThat(Integrations.find())
        .filteredOn(finding -> !finding.name().equals("MicroProfile Config"))
        .noneMatch(Finding::present);
  }

  @Test
  void reportsDoWithoutOpenTelemetry() {
    Counters counters = new Counters();
    Reports reports =
        ReportSinks.create(ReportOptions.defaults(Reporter.here("shop", null, null)), counters);
    reports.started(deployment.request);
    reports.ended(deployment.request, 200);
    assertThat(counters.of(Counters.Count.REPORTS_FAILED)).isZero();
  }

  /** A bean of the application. */
  @ApplicationScoped
  public static class Coupons {
    @SensitiveActivity(name = "coupon.use")
    public void use() {}
  }
}
