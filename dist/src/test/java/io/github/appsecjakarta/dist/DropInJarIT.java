// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.dist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Opens the built drop-in JAR. */
final class DropInJarIT {

  private static final String OURS = "io/github/appsecjakarta/";
  private static final String SHADED = OURS + "shaded/";

  private static Path file;
  private static JarFile jar;
  private static List<String> entries;

  @BeforeAll
  static void open() throws IOException {
    file = Path.of(Objects.requireNonNull(System.getProperty("appsec.jar")));
    jar = new JarFile(file.toFile());
    entries = jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
  }

  @AfterAll
  static void close() throws IOException {
    jar.close();
  }

  @Test
  void isSmallerThanTwoMegabytes() throws IOException {
    assertThat(Files.size(file)).isLessThan(2_000_000);
  }

  @Test
  void containsOnlyOurClasses() {
    assertThat(classes()).isNotEmpty().allMatch(name -> name.startsWith(OURS));
  }

  @Test
  void containsEveryModuleOfOurs() {
    assertThat(entries)
        .contains(
            OURS + "api/AppSecContext.class",
            OURS + "waf/Waf.class",
            OURS + "request/CurrentRequest.class",
            OURS + "cdi/package-info.class");
  }

  @Test
  void containsTheTwoLibrariesUnderChangedNames() {
    assertThat(entries)
        .contains(SHADED + "re2j/Pattern.class", SHADED + "jackson/core/JsonFactory.class");
  }

  @Test
  void classesReferToNoLibraryUnderItsOwnName() throws IOException {
    for (String name : classes()) {
      assertThat(new String(bytes(name), ISO_8859_1))
          .as(name)
          .doesNotContain("com/google/re2j", "com/fasterxml/jackson", "picocli");
    }
  }

  /** Parts of jackson-core are left out: those that reading numbers does not need. */
  @Test
  void readsNumbersOfEveryKind() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {file.toUri().toURL()}, getClass().getClassLoader())) {
      Class<?> factory = loader.loadClass((SHADED + "jackson/core/JsonFactory").replace('/', '.'));
      String json = "[1, -2.5e300, 123456789012345678901234567890, 1e999, 0.1]";
      Object parser =
          factory
              .getMethod("createParser", String.class)
              .invoke(factory.getConstructor().newInstance(), json);
      Class<?> type = loader.loadClass((SHADED + "jackson/core/JsonParser").replace('/', '.'));
      List<Object> numbers = new ArrayList<>();
      type.getMethod("nextToken").invoke(parser);
      for (int i = 0; i < 5; i++) {
        type.getMethod("nextToken").invoke(parser);
        numbers.add(type.getMethod("getDoubleValue").invoke(parser));
        numbers.add(type.getMethod("getDecimalValue").invoke(parser));
      }
      assertThat(numbers).hasSize(10).contains(1.0, new BigDecimal("0.1"), -2.5e300);
    }
  }

  @Test
  void containsNoCommandLine() {
    assertThat(entries).noneMatch(name -> name.startsWith(OURS + "cli/"));
  }

  @Test
  void containsNothingOfOtherProjectsThatOthersWouldRead() {
    assertThat(entries)
        .noneMatch(name -> name.endsWith("module-info.class"))
        .noneMatch(name -> name.startsWith("META-INF/versions/"))
        .noneMatch(name -> name.startsWith("META-INF/maven/"));
  }

  @Test
  void servicesAreOursOrOfferedByUs() throws IOException {
    for (String name : entries) {
      if (name.startsWith("META-INF/services/")) {
        assertThat(text(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
            .as(name)
            .isNotEmpty()
            .allMatch(line -> line.startsWith("io.github.appsecjakarta."))
            .noneMatch(line -> line.startsWith("io.github.appsecjakarta.shaded."));
      }
    }
  }

  @Test
  void everyEntryOutsideOurPackagesIsKnown() {
    assertThat(entries)
        .filteredOn(name -> !name.startsWith(OURS) && !name.startsWith("META-INF/services/"))
        .isSubsetOf(
            "META-INF/MANIFEST.MF",
            "META-INF/LICENSE",
            "META-INF/NOTICE",
            "META-INF/licenses/re2j.txt",
            "META-INF/licenses/jackson-core.txt",
            "META-INF/licenses/jackson-core-NOTICE.txt",
            "META-INF/spring-configuration-metadata.json",
            "META-INF/web-fragment.xml");
  }

  @Test
  void carriesTheLicencesAndTheNotice() throws IOException {
    assertThat(text("META-INF/LICENSE")).contains("Apache License");
    assertThat(text("META-INF/NOTICE")).contains("RE2/J", "jackson-core");
    assertThat(text("META-INF/licenses/re2j.txt")).contains("The Go Authors");
    assertThat(text("META-INF/licenses/jackson-core.txt")).contains("Apache License");
    assertThat(text("META-INF/licenses/jackson-core-NOTICE.txt")).contains("Tatu Saloranta");
  }

  @Test
  void manifestNamesTheModuleAndNoBuildMachine() throws IOException {
    var attributes = Objects.requireNonNull(jar.getManifest()).getMainAttributes();
    assertThat(attributes.getValue("Automatic-Module-Name")).isEqualTo("io.github.appsecjakarta");
    assertThat(attributes.getValue("Multi-Release")).isNull();
    assertThat(attributes.getValue("Built-By")).isNull();
  }

  @Test
  void noEntryTellsTheTimeOfTheBuild() {
    LocalDateTime time =
        LocalDateTime.ofInstant(
            Instant.parse(Objects.requireNonNull(System.getProperty("appsec.timestamp"))),
            ZoneOffset.UTC);
    assertThat(jar.stream().map(ZipEntry::getTimeLocal)).allMatch(each -> !each.isAfter(time));
  }

  private static List<String> classes() {
    return entries.stream().filter(name -> name.endsWith(".class")).toList();
  }

  private static String text(String name) throws IOException {
    return new String(bytes(name), UTF_8);
  }

  private static byte[] bytes(String name) throws IOException {
    try (var in = jar.getInputStream(Objects.requireNonNull(jar.getEntry(name), name))) {
      return in.readAllBytes();
    }
  }
}
