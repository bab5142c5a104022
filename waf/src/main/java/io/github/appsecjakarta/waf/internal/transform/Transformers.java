// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.transform;

import static java.util.Map.entry;

import io.github.appsecjakarta.waf.internal.text.LenientBase64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of transformers. There is one instance of each, under its name and its alias. */
public final class Transformers {
  private static final Transformer NORMALIZE_PATH = new NormalizePath();

  private static final Map<String, Transformer> CANONICAL =
      Map.ofEntries(
          entry("base64_decode", new Base64Decode(LenientBase64.STANDARD)),
          entry("base64_encode", new Base64Encode()),
          entry("base64url_decode", new Base64Decode(LenientBase64.URL)),
          entry("compress_whitespace", new CompressWhitespace()),
          entry("css_decode", new CssDecode()),
          entry("html_entity_decode", new HtmlEntityDecode()),
          entry("js_decode", new JsDecode()),
          entry("lowercase", new Lowercase()),
          entry("normalize_path", NORMALIZE_PATH),
          entry("normalize_path_win", new NormalizePathWin(NORMALIZE_PATH)),
          entry("remove_comments", new RemoveComments()),
          entry("remove_nulls", new RemoveNulls()),
          entry("shell_unescape", new ShellUnescape()),
          entry("unicode_normalize", new UnicodeNormalize()),
          entry("url_basename", new UrlBasename()),
          entry("url_decode", new UrlDecode()),
          entry("url_decode_iis", new UrlDecodeIis()),
          entry("url_path", new UrlPath()),
          entry("url_querystring", new UrlQuerystring()));

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          entry("_sqr_basename", "url_basename"),
          entry("_sqr_filename", "url_path"),
          entry("_sqr_querystring", "url_querystring"),
          entry("base64Decode", "base64_decode"),
          entry("base64Encode", "base64_encode"),
          entry("cmdLine", "shell_unescape"),
          entry("compressWhiteSpace", "compress_whitespace"),
          entry("cssDecode", "css_decode"),
          entry("htmlEntityDecode", "html_entity_decode"),
          entry("jsDecode", "js_decode"),
          entry("normalizePath", "normalize_path"),
          entry("normalizePathWin", "normalize_path_win"),
          entry("removeComments", "remove_comments"),
          entry("removeNulls", "remove_nulls"),
          entry("urlDecode", "url_decode"),
          entry("urlDecodeUni", "url_decode_iis"));

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

  /**
   * The name of a transformer.
   *
   * @param transformer one that {@link #named} gave
   * @return its name, not an alias; empty if it is another one
   */
  public static String nameOf(Transformer transformer) {
    for (Map.Entry<String, Transformer> entry : CANONICAL.entrySet()) {
      if (entry.getValue() == transformer) {
        return entry.getKey();
      }
    }
    return "";
  }

  /** All names, without the aliases, sorted. */
  static List<String> names() {
    return CANONICAL.keySet().stream().sorted().toList();
  }
}
