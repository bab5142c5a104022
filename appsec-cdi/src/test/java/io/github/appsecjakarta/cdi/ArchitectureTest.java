// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.cdi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.decorator.Decorator;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import jakarta.interceptor.Interceptor;

/** What must hold so that one missing optional type cannot keep an application from deploying. */
@AnalyzeClasses(packages = "io.github.appsecjakarta", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] OPTIONAL = {
    "jakarta.security..",
    "jakarta.ejb..",
    "jakarta.ws.rs..",
    "jakarta.persistence..",
    "jakarta.transaction..",
    "org.eclipse.microprofile..",
    "io.opentelemetry.."
  };

  private static final String ISOLATED =
      ".*\\.(StoreAnswer|OpenIdLogin|SensorStores|HealthBean|ReadyCheck|EjbCaller|SecurityCaller)(\\$.*)?";

  @ArchTest
  static final ArchRule onlyIsolatedClassesNameOptionalTypes =
      noClasses()
          .that()
          .resideInAPackage("..cdi..")
          .and()
          .haveNameNotMatching(ISOLATED)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(OPTIONAL);

  @ArchTest
  static final ArchRule onlyThoseWhoCheckReachTheIsolatedClasses =
      noClasses()
          .that()
          .resideInAPackage("..cdi..")
          .and()
          .haveNameNotMatching(
              ".*\\.(StoreAnswer|SensorStores|HealthBean|StoreInterceptor|AppSecExtension"
                  + "|CdiCaller|EjbCaller|SecurityCaller).*")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(ISOLATED);

  @ArchTest
  static final ArchRule nothingElseTouchesCdi =
      noClasses()
          .that()
          .resideOutsideOfPackages("..cdi..", "..api..", "..appsecjakarta.concurrent..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.enterprise..", "jakarta.interceptor..");

  /** What is loaded only where OpenTelemetry was found, or behind a check. */
  private static final String TELEMETRY =
      ".*\\.report\\.(OpenTelemetrySpans|AgentTelemetry|DeploymentTelemetry|EventNameSetter"
          + "|KeepingParent|Meters)(\\$.*)?";

  @ArchTest
  static final ArchRule onlyThoseWhoCheckReachOpenTelemetry =
      classes()
          .that()
          .haveNameMatching(TELEMETRY)
          .should()
          .onlyHaveDependentClassesThat()
          .haveNameMatching(TELEMETRY + "|.*\\.report\\.(Spans|TelemetrySearch|ReportSinks)");

  @ArchTest
  static final ArchRule noOtherClassTouchesOpenTelemetry =
      noClasses()
          .that()
          .haveNameNotMatching(TELEMETRY)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.opentelemetry..");

  @ArchTest
  static final ArchRule theGlobalInstanceIsLeftToAgents =
      noClasses()
          .that()
          .doNotHaveSimpleName("AgentTelemetry")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.opentelemetry.api.GlobalOpenTelemetry");

  /**
   * On WildFly one such class in the JAR, or a {@code beans.xml}, starts CDI in an application that
   * has none.
   */
  @ArchTest
  static final ArchRule noClassMakesItsArchiveOneOfBeans =
      noClasses()
          .should()
          .beMetaAnnotatedWith(NormalScope.class)
          .orShould()
          .beMetaAnnotatedWith(Stereotype.class)
          .orShould()
          .beAnnotatedWith(NormalScope.class)
          .orShould()
          .beAnnotatedWith(Stereotype.class)
          .orShould()
          .beAnnotatedWith(Dependent.class)
          .orShould()
          .beAnnotatedWith(Interceptor.class)
          .orShould()
          .beAnnotatedWith(Decorator.class);
}
