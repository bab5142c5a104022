// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.sqli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The generated resource of the main code: reads and writes it. */
final class VocabularyFile {
  static final Path PATH =
      Path.of("src/main/resources/io/github/appsecjakarta/waf/internal/sqli/vocabulary.txt");
  private static final String HEADER =
      "# Generated: what the native engine answers, see VocabularyTest. A line is the letter of a"
          + " kind, then words; F: fingerprints of injections; C: functions only before (.";

  private VocabularyFile() {}

  static Map<Character, Set<String>> read() throws IOException {
    Map<Character, Set<String>> entries = new TreeMap<>();
    for (String line : Files.readAllLines(PATH, StandardCharsets.ISO_8859_1)) {
      if (!line.startsWith("#")) {
        List<String> fields = List.of(line.split("\t", -1));
        entries.put(line.charAt(0), new TreeSet<>(fields.subList(1, fields.size())));
      }
    }
    return entries;
  }

  static void write(Map<Character, Set<String>> entries) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(HEADER);
    entries.forEach((kind, words) -> lines.add(line(kind, words)));
    Files.write(PATH, lines, StandardCharsets.ISO_8859_1);
  }

  private static String line(char kind, Set<String> words) {
    return kind + "\t" + String.join("\t", words);
  }
}
