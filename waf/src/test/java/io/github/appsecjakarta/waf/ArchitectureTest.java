// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.core.JsonFactory;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages: what is not allowed here must not be needed. */
@AnalyzeClasses(
    packages = "io.github.appsecjakarta.waf",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.github.appsecjakarta.waf";
  private static final String INTERNAL = ROOT + ".internal";
  private static final String[] LANGUAGE = {"java..", "org.jspecify.."};
  private static final String[] TOKENIZERS = {
    INTERNAL + ".text..",
    INTERNAL + ".sql..",
    INTERNAL + ".sqli..",
    INTERNAL + ".html..",
    INTERNAL + ".shell..",
    INTERNAL + ".uri.."
  };

  @ArchTest
  static final ArchRule theEngineKnowsNoContainerAndNoTelemetry =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "javax..", "io.opentelemetry..", "org.eclipse..");

  @ArchTest
  static final ArchRule jsonBuffersDoNotStayWithThreads =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .callConstructor(JsonFactory.class)
          .because("its default pool keeps buffers, and so our class loader, with each thread");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rulesAndRequestsNeverMeetABacktrackingRegex =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.regex..");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
          .because("such names say nothing");

  @ArchTest
  static final ArchRule nothingUsesTheCommand =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".cli..", "picocli..");

  @ArchTest static final ArchRule inputIsTheBottom = only(ROOT + ".input", ROOT + ".input..");

  @ArchTest
  static final ArchRule ruleStandsAlone =
      only(ROOT + ".rule", ROOT + ".rule..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule verdictIsData =
      only(ROOT + ".verdict", ROOT + ".verdict..", ROOT + ".rule..", ROOT + ".input..");

  @ArchTest
  static final ArchRule operatorsUseTransformersAndTokenizers =
      only(
          INTERNAL + ".operator",
          with(
              TOKENIZERS,
              INTERNAL + ".operator..",
              INTERNAL + ".transform..",
              INTERNAL + ".automaton..",
              ROOT + ".rule..",
              ROOT + ".input..",
              "com.google.re2j.."));

  @ArchTest
  static final ArchRule detectorsUseTokenizers =
      only(
          INTERNAL + ".detector",
          with(
              TOKENIZERS,
              INTERNAL + ".detector..",
              ROOT + ".rule..",
              ROOT + ".input..",
              ROOT + ".verdict.."));

  @ArchTest
  static final ArchRule transformersUseText =
      only(INTERNAL + ".transform", INTERNAL + ".transform..", INTERNAL + ".text..");

  @ArchTest
  static final ArchRule theAutomatonKnowsPatternsAndText =
      only(
          INTERNAL + ".automaton",
          INTERNAL + ".automaton..",
          INTERNAL + ".text..",
          "com.google.re2j..");

  @ArchTest
  static final ArchRule theEngineIsBelowTheFacade =
      noClasses()
          .that()
          .resideInAPackage(INTERNAL + "..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(ROOT, ROOT + ".http.."));

  private static ArchRule only(String from, String... to) {
    return classes()
        .that()
        .resideInAPackage(from)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(with(LANGUAGE, to));
  }

  private static String[] with(String[] some, String... more) {
    String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
