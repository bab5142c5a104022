// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of transformers. There is one instance of each, under its name and its alias. */
public final class Transformers {
  private static final Map<String, Transformer> CANONICAL =
      Map.ofEntries(
          entry("compress_whitespace", new CompressWhitespace()),
          entry("lowercase", new Lowercase()),
          entry("remove_nulls", new RemoveNulls()),
          entry("url_decode", new UrlDecode()));

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          entry("compressWhiteSpace", "compress_whitespace"),
          entry("removeNulls", "remove_nulls"),
          entry("urlDecode", "url_decode"));

  private Transformers() {}

  /**
   * Looks a transformer up. {@code keys_only} and {@code values_only} are not here: they choose
   * what is looked at and rewrite nothing.
   *
   * @param name a name or an alias, compared exactly
   * @return the transformer, or null if there is none of that name
   */
  public static @Nullable Transformer named(String name) {
    return CANONICAL.get(ALIASES.getOrDefault(name, name));
  }
}
