// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of this module, and which types may be met where. */
@AnalyzeClasses(
    packages = "io.github.appsecjakarta",
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("io.github.appsecjakarta.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule WORKS_WITHOUT_CDI =
      noClasses()
          .that()
          .resideOutsideOfPackages("..appsecjakarta.api..", "..appsecjakarta.concurrent..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.enterprise..", "jakarta.interceptor..", "jakarta.ejb..");

  @ArchTest
  static final ArchRule CONCURRENCY_IS_AN_EDGE =
      classes()
          .that()
          .resideInAPackage("..appsecjakarta.concurrent..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "jakarta.enterprise.concurrent.spi..",
              "io.github.appsecjakarta.api..",
              "io.github.appsecjakarta.activity..",
              "io.github.appsecjakarta.request..",
              "io.github.appsecjakarta.concurrent..")
          .andShould()
          .onlyHaveDependentClassesThat()
          .resideInAPackage("..appsecjakarta.concurrent..");

  @ArchTest
  static final ArchRule ONLY_REST_KNOWS_REST =
      noClasses()
          .that()
          .resideOutsideOfPackage("..appsecjakarta.rest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "io.github.appsecjakarta.rest..");

  @ArchTest
  static final ArchRule ONLY_ONE_CLASS_KNOWS_MICROPROFILE_CONFIG =
      noClasses()
          .that()
          .doNotHaveSimpleName("MicroProfileSource")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.microprofile..");

  @ArchTest
  static final ArchRule THE_STATE_OF_A_REQUEST_KNOWS_NO_SERVLETS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..request..", "..report..", "..activity..", "..runtime..", "..config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.servlet..");

  @ArchTest
  static final ArchRule THE_ENGINE_IS_USED_THROUGH_ITS_FACADE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..appsecjakarta.waf..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..waf.internal..");

  @ArchTest
  static final ArchRule NO_REGEX_THAT_CAN_EXPLODE =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.regex..");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      classes()
          .should()
          .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?)$")
          .because("such a name tells nothing");
}
