// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rule files that come with the engine, one for each class of attack, and what else is noted of
 * requests.
 */
public final class DefaultRules {
  private static final String FOLDER = "/io/github/appsecjakarta/waf/rules/";
  private static final List<String> NAMES =
      List.of(
          "block-lists",
          "scanners",
          "sql-injection",
          "nosql-ldap-xpath",
          "cross-site-scripting",
          "path-traversal",
          "command-injection",
          "code-injection",
          "log4shell",
          "xml",
          "request-forgery",
          "response-splitting",
          "fingerprints",
          "schemas");

  /** Name of the pack of rules that see weak signs. */
  public static final String STRICT = "strict";

  private static final List<String> PACKS = List.of("php", "node", "protocol", STRICT);

  private DefaultRules() {}

  /**
   * Names of the packs: rule files that come with the engine and do not run unless asked for.
   *
   * @return the names
   */
  public static List<String> packs() {
    return PACKS;
  }

  /**
   * Reads a pack.
   *
   * @param name one of {@link #packs()}
   * @return its path and content
   * @throws IllegalArgumentException if there is no such pack
   */
  public static Map.Entry<String, byte[]> pack(String name) {
    if (!PACKS.contains(name)) {
      throw new IllegalArgumentException("no pack '" + name + "'");
    }
    return Map.entry("pack/" + name + ".json", read(FOLDER + "packs/" + name + ".json"));
  }

  /**
   * Reads the files.
   *
   * @return path and content of each, in the order to load them; every one names the same {@code
   *     metadata.rules_version}
   * @throws UncheckedIOException if the JAR is damaged
   */
  public static List<Map.Entry<String, byte[]>> documents() {
    List<Map.Entry<String, byte[]>> documents = new ArrayList<>();
    for (String name : NAMES) {
      documents.add(Map.entry("default/" + name + ".json", read(FOLDER + name + ".json")));
    }
    return documents;
  }

  private static byte[] read(String resource) {
    try (InputStream in = DefaultRules.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("missing: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("default rules cannot be read", e);
    }
  }
}
