// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.internal.operator;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.appsecjakarta.waf.internal.automaton.RegexSearch;
import io.github.appsecjakarta.waf.internal.automaton.TextPattern;
import io.github.appsecjakarta.waf.rule.Cast;
import io.github.appsecjakarta.waf.rule.ConfigMap;
import io.github.appsecjakarta.waf.rule.ConfigValue;
import io.github.appsecjakarta.waf.rule.RejectedException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one sign of a rule file. */
final class SignReader {
  private static final Set<String> KEYS = Set.of("name", "regex", "phrases", "weight", "class");
  private static final int LONGEST_NAME = 40;
  static final int MOST_WEIGHT = 100;
  private static final int MOST_PHRASES = 256;

  private final ConfigMap sign;
  private final boolean caseSensitive;

  private SignReader(ConfigMap sign, boolean caseSensitive) {
    this.sign = sign;
    this.caseSensitive = caseSensitive;
  }

  static Sign read(ConfigMap sign, boolean caseSensitive) throws RejectedException {
    return new SignReader(sign, caseSensitive).read();
  }

  private Sign read() throws RejectedException {
    for (String key : sign.entries().keySet()) {
      if (!KEYS.contains(key)) {
        throw error("unknown key '" + key + "' of a sign");
      }
    }
    String name = name("name");
    String group = sign.find("class") == null ? name : name("class");
    int weight =
        sign.find("weight") == null ? 1 : SignsParameters.number(sign, "weight", MOST_WEIGHT);
    return new Sign(name, group, weight, search(name));
  }

  /** A name that can stand in logs and events as it is. */
  private String name(String key) throws RejectedException {
    String name = sign.get(key, Cast.VIEW);
    boolean plain = name.chars().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\');
    if (name.isBlank() || name.length() > LONGEST_NAME || !plain) {
      throw error(
          key + " of a sign is not a text of 1 to " + LONGEST_NAME + " plain ASCII characters");
    }
    return name;
  }

  private RegexSearch search(String name) throws RejectedException {
    String regex = regex(name);
    RegexSearch search;
    try {
      search = new RegexSearch(regex, !caseSensitive);
    } catch (PatternSyntaxException e) {
      throw error("invalid regular expression: " + regex);
    }
    boolean empty =
        search.text().map(TextPattern::canBeEmpty).orElseGet(() -> search.find("") != null);
    if (empty) {
      throw error("sign '" + name + "' is found where there is nothing");
    }
    return search;
  }

  private String regex(String name) throws RejectedException {
    boolean phrases = sign.find("phrases") != null;
    if (phrases == (sign.find("regex") != null)) {
      throw error("sign '" + name + "' needs either 'regex' or 'phrases'");
    }
    return phrases ? anyOf(sign.get("phrases", Cast.ARRAY).items()) : sign.get("regex", Cast.VIEW);
  }

  private String anyOf(List<ConfigValue> phrases) throws RejectedException {
    if (phrases.isEmpty() || phrases.size() > MOST_PHRASES) {
      throw error("a sign needs 1 to " + MOST_PHRASES + " phrases");
    }
    for (ConfigValue phrase : phrases) {
      String text = Cast.VIEW.tryApply(phrase);
      if (text == null || text.isEmpty()) {
        throw RejectedException.error("phrase of a sign is not a text or empty", phrase);
      }
    }
    return phrases.stream()
        .map(phrase -> Pattern.quote(String.valueOf(Cast.VIEW.tryApply(phrase))))
        .collect(Collectors.joining("|"));
  }

  private RejectedException error(String message) {
    return RejectedException.error(message, sign);
  }
}
