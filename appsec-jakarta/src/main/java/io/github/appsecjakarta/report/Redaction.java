// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.report;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.appsecjakarta.waf.QuickSearch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of text before it leaves. A value under a key that looks secret is replaced
 * whole; in any other value the parts that look secret are: the groups of the value pattern, or its
 * whole match where no group took part. Patterns are matched in linear time and texts are cut at
 * {@value #MAX_CHARS} characters first. Thread-safe.
 *
 * <p>In a URL {@code code} and {@code state} are secret where both are there, as in the answer of
 * an OpenID provider.
 *
 * <p>A secret that neither has a telling name nor a telling form is not recognised.
 */
public final class Redaction {
  /** What stands in place of a secret. */
  public static final String REPLACEMENT = "<Redacted>";

  /** Keys whose values are secret, unless set otherwise. */
  public static final String DEFAULT_KEY_PATTERN =
      "(?i)pass(?:word|wd|phrase|code)|(?:user|login|db)pass|(?:^|[^a-z])(?:pass|pwd|pw|sid|pin|otp|jwt|cvv|cvc)(?:[^a-z]|$)"
          + "|passwd|pwd|secret|credential|bearer|authorization|cookie|token"
          + "|(?:api|private|public|access|app|application|encryption|master)[_.-]?key"
          + "|consumer[_.-]?(?:id|key|secret)|(?:^|[^a-z])sign(?:ed|ature)|jsessionid|phpsessid"
          + "|asp\\.net.?sessionid|x-auth";

  /** Parts of values that are secret, unless set otherwise. */
  public static final String DEFAULT_VALUE_PATTERN =
      "(?i)(?:pass(?:word|wd|phrase|code)?|pwd|secret|(?:api|private|access)[_.-]?key|token|jsessionid"
          + "|phpsessid|authorization|credential|signature)[a-z0-9_.-]{0,32}(?:\"|'|%22)?\\s{0,8}"
          + "(?:=|:|%3d|%3a)\\s{0,8}(?:\"|'|%22)?([^&;\"'\\s,}]+)"
          + "|\\b(?:bearer|basic)(?:\\s|\\+|%20)+([a-z0-9._~+/=-]{8,})"
          + "|eyj[a-z0-9_-]{8,}\\.[a-z0-9_-]{8,}(?:\\.[a-z0-9_-]*)?"
          + "|gh[opsur]_[a-z0-9]{36}"
          + "|-----begin[a-z ]{0,40}private.{0,3}key[\\s\\S]*"
          + "|ssh-(?:rsa|dss|ed25519)\\s+[a-z0-9/+=]{60,}";

  /** Ordinary names alone; together they are the answer of an OpenID provider. */
  private static final Set<String> LOGIN_ANSWER = Set.of("code", "state");

  static final int MAX_CHARS = JsonText.MAX_STRING;

  private final @Nullable Secrets key;
  private final @Nullable Secrets value;

  /** What looks secret: a quick look says that most texts have nothing of it. */
  private record Secrets(Pattern pattern, QuickSearch quick) {
    static @Nullable Secrets of(String pattern) {
      try {
        return pattern.isEmpty()
            ? null
            : new Secrets(Pattern.compile(pattern), new QuickSearch(pattern));
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException("not an RE2 pattern: " + e.getMessage(), e);
      }
    }
  }

  /**
   * Redaction by two patterns.
   *
   * @param keyPattern an RE2 pattern found anywhere in a secret key, or empty for none
   * @param valuePattern an RE2 pattern for secret parts of values, or empty for none
   * @throws IllegalArgumentException if a pattern is not RE2 syntax
   */
  public Redaction(String keyPattern, String valuePattern) {
    key = Secrets.of(keyPattern);
    value = Secrets.of(valuePattern);
  }

  boolean secretKey(String name) {
    String bounded = cut(name);
    return key != null && !key.quick.absent(bounded) && key.pattern.matcher(bounded).find();
  }

  /** A value as it may leave. */
  String value(String name, String text) {
    return secretKey(name) ? REPLACEMENT : text(text);
  }

  /** Every value of a flat map as it may leave. */
  Map<String, String> values(Map<String, String> values) {
    Map<String, String> redacted = new LinkedHashMap<>();
    values.forEach((name, text) -> redacted.put(name, value(name, text)));
    return redacted;
  }

  /** Text without a key, as it may leave. */
  String text(String text) {
    String bounded = cut(text);
    if (value == null || value.quick.absent(bounded)) {
      return bounded;
    }
    Matcher matcher = value.pattern.matcher(bounded);
    if (!matcher.find()) {
      return bounded;
    }
    StringBuilder out = new StringBuilder(bounded.length());
    int kept = 0;
    do {
      kept = replace(matcher, bounded, kept, out);
    } while (matcher.find());
    return out.append(bounded, kept, bounded.length()).toString();
  }

  private static int replace(Matcher matcher, String text, int kept, StringBuilder out) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.start(group) >= 0) {
        out.append(text, kept, matcher.start(group)).append(REPLACEMENT);
        return matcher.end(group);
      }
    }
    out.append(text, kept, matcher.start()).append(REPLACEMENT);
    return matcher.end();
  }

  /**
   * A raw path and query as it may leave: query values by their names, the rest as text. What an
   * OpenID provider sends a browser back with is secret too.
   */
  String url(String uri) {
    String bounded = cut(uri);
    int question = bounded.indexOf('?');
    if (question < 0) {
      return text(bounded);
    }
    StringBuilder out = new StringBuilder(text(bounded.substring(0, question))).append('?');
    boolean login = key != null && names(uri.substring(question + 1)).containsAll(LOGIN_ANSWER);
    for (String part : parts(bounded.substring(question + 1))) {
      parameter(part, login, out);
    }
    return out.toString();
  }

  private static Set<String> names(String query) {
    Set<String> names = new HashSet<>();
    for (String part : parts(query)) {
      names.add(name(part));
    }
    return names;
  }

  /** The parameters, and what stands between them. */
  private static List<String> parts(String query) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < query.length(); i++) {
      if (query.charAt(i) == '&' || query.charAt(i) == ';') {
        parts.add(query.substring(start, i));
        parts.add(query.substring(i, i + 1));
        start = i + 1;
      }
    }
    parts.add(query.substring(start));
    return parts;
  }

  private static String name(String part) {
    int equals = part.indexOf('=');
    return equals < 0 ? "" : PercentText.decoded(part.substring(0, equals));
  }

  private void parameter(String part, boolean login, StringBuilder out) {
    String name = name(part);
    boolean secret = secretKey(name) || (login && LOGIN_ANSWER.contains(name));
    if (secret && part.indexOf('=') >= 0) {
      out.append(part, 0, part.indexOf('=') + 1).append(REPLACEMENT);
    } else {
      out.append(text(part));
    }
  }

  private static String cut(String text) {
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
  }
}
