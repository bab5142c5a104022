// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one place of the input in which lately nothing was found, so that they need not be read
 * again. Most of what a client says of itself is the same in each of its requests. Only texts of
 * the headers named here are kept: nothing that a person types, and no secret.
 *
 * <p>Whether something is found depends on the text alone. Whoever sends ever other texts, even
 * such with one hash, only drives out what was kept, as there is one place for each hash. Bounded;
 * thread-safe without locks, as a text that another thread does not see yet is only read once more.
 */
final class CleanTexts {
  private static final int PLACES = 256;
  private static final int LONGEST = 256;

  private static final Set<String> HEADERS =
      Set.of(
          "accept",
          "accept-charset",
          "accept-encoding",
          "accept-language",
          "cache-control",
          "connection",
          "content-type",
          "host",
          "origin",
          "pragma",
          "priority",
          "sec-ch-ua",
          "sec-ch-ua-mobile",
          "sec-ch-ua-platform",
          "sec-fetch-dest",
          "sec-fetch-mode",
          "sec-fetch-site",
          "sec-fetch-user",
          "te",
          "upgrade-insecure-requests",
          "user-agent");

  private @Nullable String @Nullable [] texts;

  /** Whether texts of a header are worth it. */
  static boolean isKeptOf(String lowerCaseName) {
    return HEADERS.contains(lowerCaseName);
  }

  boolean has(String text) {
    @Nullable String[] known = texts;
    return known != null && text.length() <= LONGEST && text.equals(known[place(text)]);
  }

  void add(String text) {
    if (text.length() <= LONGEST) {
      @Nullable String[] known = texts;
      if (known == null) {
        known = new @Nullable String[PLACES];
        texts = known;
      }
      known[place(text)] = text;
    }
  }

  private static int place(String text) {
    int hash = text.hashCode();
    return (hash ^ hash >>> 16) & (PLACES - 1);
  }
}
