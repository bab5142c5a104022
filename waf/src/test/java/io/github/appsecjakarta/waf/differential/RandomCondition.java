// Copyright 2026 The AppSec for Jakarta EE authors
// SPDX-License-Identifier: Apache-2.0
package io.github.appsecjakarta.waf.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions with every operator. Leaves out what is judged differently on purpose: phrases that
 * are part of each other, and regular expressions with which a byte that is not UTF-8 can match.
 */
final class RandomCondition {
  private static final List<String> SCALAR =
      List.of(
          "match_regex",
          "match_regex",
          "match_regex_with_checksum",
          "phrase_match",
          "phrase_match",
          "exact_match",
          "ip_match",
          "equals",
          "exists",
          "lower_than",
          "greater_than",
          "hidden_ascii_match",
          "is_sqli",
          "is_xss");
  private static final List<String> NEGATABLE =
      List.of(
          "match_regex",
          "match_regex_with_checksum",
          "phrase_match",
          "exact_match",
          "ip_match",
          "equals",
          "exists");
  private static final List<String> SIGNS =
      List.of(
          "'",
          "--",
          "\\bor\\b",
          "[<>]",
          "\\d=\\d",
          "^/",
          "e$",
          "\\pL{7}",
          "%[0-9a-f]{2}",
          "\\.\\.");
  private static final String DERIVED = "waf.context.event o1 o2 o3 o4";
  static final String TRANSFORMERS =
      "lowercase remove_nulls removeNulls compress_whitespace normalize_path normalizePathWin url_decode"
          + " urlDecodeUni css_decode js_decode html_entity_decode base64_decode base64url_decode"
          + " base64_encode cmdLine url_basename url_path url_querystring remove_comments"
          + " unicode_normalize values_only";

  private final Dice dice;
  private final boolean own;
  private boolean counting;

  /** With operators of our own, or without those. */
  RandomCondition(Dice dice, boolean own) {
    this.dice = dice;
    this.own = own;
  }

  Map<String, Object> next(boolean data) {
    if (own && dice.oneIn(6)) {
      return signs();
    }
    if (dice.oneIn(8)) {
      return detector();
    }
    String operator = dice.of(SCALAR);
    boolean negated = NEGATABLE.contains(operator) && dice.oneIn(4);
    Map<String, Object> parameters = parameters(operator, data);
    List<Object> inputs = new ArrayList<>();
    int count = negated ? 1 : dice.between(1, 3);
    for (int i = 1; i <= count; i++) {
      inputs.add(input(i == count));
    }
    parameters.put("inputs", inputs);
    return condition((negated ? "!" : "") + operator, parameters);
  }

  private Map<String, Object> signs() {
    List<Object> signs = new ArrayList<>();
    int count = dice.between(3, 6);
    for (int i = 0; i < count; i++) {
      signs.add(sign(i));
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("signs", signs);
    parameters.put("threshold", (long) dice.between(2, 3));
    if (dice.oneIn(3)) {
      parameters.put("options", Map.of("case_sensitive", dice.oneIn(2)));
    }
    parameters.put("inputs", dice.list(1, 3, () -> input(false)));
    return condition("signs_match", parameters);
  }

  private Map<String, Object> sign(int number) {
    Map<String, Object> sign = new LinkedHashMap<>();
    sign.put("name", "sign " + number);
    if (dice.oneIn(2)) {
      sign.put("phrases", words());
    } else {
      sign.put("regex", dice.of(SIGNS));
    }
    if (dice.oneIn(3)) {
      sign.put("class", dice.word("c0 c1"));
    }
    if (dice.oneIn(8)) {
      sign.put("weight", 2L);
    }
    return sign;
  }

  private static Map<String, Object> condition(String operator, Map<String, Object> parameters) {
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("operator", operator);
    condition.put("parameters", parameters);
    return condition;
  }

  private Map<String, Object> input(boolean last) {
    Map<String, Object> input = new LinkedHashMap<>();
    boolean derived = dice.oneIn(12);
    input.put("address", dice.word(derived ? DERIVED : RandomRequest.ADDRESSES));
    if (dice.oneIn(3)) {
      input.put("key_path", keyPath());
    }
    if (dice.oneIn(4)) {
      List<String> transformers = transformers();
      if (last && dice.oneIn(4)) {
        transformers.add("keys_only");
      }
      input.put("transformers", transformers);
    }
    return input;
  }

  List<Object> keyPath() {
    return dice.list(1, 2, () -> dice.oneIn(5) ? position() : dice.word(RandomRequest.KEYS));
  }

  private Object position() {
    counting = true;
    return (long) dice.between(-2, 2);
  }

  /** Whether a path so far counts elements. */
  boolean isCounting() {
    return counting;
  }

  List<String> transformers() {
    return dice.list(1, 3, () -> dice.word(TRANSFORMERS));
  }

  private Map<String, Object> parameters(String operator, boolean data) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    switch (operator) {
      case "match_regex", "match_regex_with_checksum" -> regex(operator, parameters);
      case "phrase_match" -> {
        parameters.put("list", words());
        if (dice.oneIn(3)) {
          parameters.put("options", Map.of("enforce_word_boundary", dice.oneIn(2)));
        }
      }
      case "exact_match" -> list(parameters, data, "words", words());
      case "ip_match" ->
          list(
              parameters,
              data,
              "ips",
              dice.list(
                  1, 3, () -> dice.word("10.0.0.0/8 10.1.2.3 ::1 2001:db8::/32 192.168.0.1/24 x")));
      case "equals", "lower_than", "greater_than" -> number(operator, parameters);
      default -> {}
    }
    return parameters;
  }

  private void regex(String operator, Map<String, Object> parameters) {
    boolean checksum = operator.endsWith("checksum");
    parameters.put(
        "regex",
        checksum
            ? dice.word("4[0-9]{15} [0-9]+ (?:[0-9]{4}[_]?){4}")
            : dice.of(
                List.of(
                    "attack",
                    "^attack$",
                    "(?:select|union)[a-z ]*",
                    "passwd\\b",
                    "\\bto?ken",
                    "[a-z]+=",
                    "^/etc/",
                    "\\d{2}",
                    "(?i)ADMIN",
                    "x*",
                    "^[0-9.]+$",
                    "s+cript|zeb")));
    Map<String, Object> options = new LinkedHashMap<>();
    if (dice.oneIn(3)) {
      options.put("min_length", (long) dice.below(12));
    }
    if (dice.oneIn(3)) {
      options.put("case_sensitive", dice.oneIn(2));
    }
    if (checksum) {
      parameters.put("checksum", "luhn");
    }
    if (!options.isEmpty()) {
      parameters.put("options", options);
    }
  }

  private List<String> words() {
    return dice.list(1, 4, () -> dice.word(RandomText.WORDS)).stream().distinct().toList();
  }

  private void list(
      Map<String, Object> parameters, boolean data, String id, List<String> otherwise) {
    if (data && dice.oneIn(2)) {
      parameters.put("data", dice.oneIn(8) ? "nowhere" : id);
    } else {
      parameters.put("list", otherwise);
    }
  }

  private void number(String operator, Map<String, Object> parameters) {
    String type =
        dice.word(
            operator.equals("equals")
                ? "string boolean unsigned signed float"
                : "unsigned signed float");
    parameters.put("type", type);
    parameters.put(
        "value",
        switch (type) {
          case "string" -> dice.word(RandomText.WORDS);
          case "boolean" -> dice.oneIn(2);
          case "unsigned" -> (long) dice.below(60);
          case "signed" -> (long) dice.between(-50, 50);
          default -> dice.number();
        });
    if (type.equals("float") && operator.equals("equals") && dice.oneIn(2)) {
      parameters.put("delta", 20.5);
    }
  }

  private Map<String, Object> detector() {
    String name = dice.word("lfi_detector shi_detector cmdi_detector sqli_detector ssrf_detector");
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("resource", place(resource(name)));
    parameters.put(
        "params",
        dice.list(1, 2, () -> Map.of("address", dice.word("query headers body cookies"))));
    if (name.startsWith("sqli")) {
      parameters.put("db_type", place("system"));
    }
    if (name.startsWith("ssrf") && dice.oneIn(2)) {
      parameters.put(
          "options",
          Map.of(
              "path-inspection", dice.oneIn(2),
              "query-inspection", dice.oneIn(2),
              "forbid-full-url-injection", dice.oneIn(2),
              "enforce-policy-without-injection", dice.oneIn(2)));
    }
    return condition(name, parameters);
  }

  private static List<Object> place(String address) {
    return List.of(Map.of("address", address));
  }

  private static String resource(String detector) {
    return switch (detector.charAt(0)) {
      case 'l' -> "file";
      case 'c' -> "argv";
      default ->
          detector.startsWith("shi")
              ? "command"
              : detector.startsWith("sqli") ? "statement" : "url";
    };
  }
}
